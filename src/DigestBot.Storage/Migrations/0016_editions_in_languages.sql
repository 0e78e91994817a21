-- An entry's is_new is 2 where an edition of the same source and day in another language brought the paper: it is new that day, and only once.
UPDATE entry SET is_new = 2
FROM novelty f, edition b, edition e
WHERE f.paper_id = entry.paper_id AND b.id = f.edition_id AND e.id = entry.edition_id AND b.id <> e.id AND b.source_id = e.source_id AND b.date = e.date;

UPDATE edition_category SET new_papers = (
    SELECT coalesce(sum(is_new > 0), 0) FROM entry n WHERE n.edition_id = edition_category.edition_id AND n.category = edition_category.category)
WHERE edition_id IN (SELECT edition_id FROM entry WHERE is_new = 2);
