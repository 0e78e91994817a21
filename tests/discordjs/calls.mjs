import assert from "node:assert/strict";
import { ChannelType } from "discord.js";
import { commands, card, fileCard } from "./looks.mjs";

export const GUILD = "4194304";
const TEXT = "50";
const NEWS = "51";
const FORUM = "52";
const TAG = "520";

/** Sets up where the rest happens. */
export async function setUp(people) {
  await people.happen("guildIs", { guild: GUILD, name: "Lab" });
  const channels = [
    { id: TEXT, type: ChannelType.GuildText, name: "papers" },
    { id: NEWS, type: ChannelType.GuildAnnouncement, name: "news" },
    { id: FORUM, type: ChannelType.GuildForum, name: "forum", tags: [TAG], needsTag: true },
  ];
  for (const channel of channels) await people.happen("channelIs", { channel: { guild: GUILD, ...channel } });
  await people.happen("personIs", { person: { id: "42", name: "ada", locale: "zh-CN" } });
  await people.happen("personIs", { person: { id: "43", name: "ben", dmRefusal: 50007 } });
}

/** What the bot does by itself. */
export async function checkCalls({ client, arrivals }, people) {
  await checkCommands(client);
  await checkMessages(client, people);
  await checkForum(client, arrivals);
}

async function checkCommands(client) {
  const set = await client.application.commands.set(commands());
  assert.deepEqual([...set.values()].map((command) => command.name), ["paper", "today"]);
  const [paper] = (await client.application.commands.fetch({ withLocalizations: true })).values();
  assert.equal(paper.nameLocalizations["zh-CN"], "论文");
  assert.ok(paper.equals(JSON.parse(JSON.stringify(commands()[0]))));
}

async function checkMessages(client, people) {
  const channel = await client.channels.fetch(TEXT);
  const sent = await channel.send({ ...card("News"), nonce: "delivery-7", enforceNonce: true });
  const again = await channel.send({ ...card("News"), nonce: "delivery-7", enforceNonce: true });
  assert.equal(again.id, sent.id);
  await sent.edit(card("Late news"));
  assert.deepEqual((await people.shown(TEXT)).map((message) => message.text), ["Late news"]);
  const text = "@misc{a, title = {论文 📄}}\r\n";
  const filed = await channel.send(fileCard("list.bib", text));
  assert.deepEqual([filed.components[0].components[1].data.name, filed.components[0].components[1].data.size], ["list.bib", Buffer.byteLength(text)]);
  const past = await channel.messages.fetch({ limit: 10 });
  assert.deepEqual([...past.keys()], [filed.id, sent.id]);
  const [, { files }] = await people.shown(TEXT);
  assert.deepEqual(files.map((file) => [file.name, Buffer.from(file.bytes, "base64").toString()]), [["list.bib", text]]);
  const direct = await client.users.createDM("42");
  await direct.send(card("Hello"));
  assert.equal((await people.shown(direct.id)).length, 1);
  const announcement = await (await client.channels.fetch(NEWS)).send(card("News for all"));
  await announcement.crosspost();
  assert.equal((await people.shown(NEWS))[0].isPublished, true);
}

async function checkForum(client, arrivals) {
  const forum = await client.channels.fetch(FORUM);
  const post = await forum.threads.create({ name: "5 Jan 2026", message: card("News"), appliedTags: [TAG] });
  const told = await arrivals.next("threadCreate");
  assert.deepEqual([told.id, told.parentId, told.name], [post.id, FORUM, "5 Jan 2026"]);
  await post.send(card("More"));
}
