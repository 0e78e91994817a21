import assert from "node:assert/strict";
import { GUILD } from "./calls.mjs";

/** What goes away and comes back, and a connection that breaks. */
export async function checkChanges({ client, arrivals }, people) {
  const thread = { id: "60", type: 11, guild: GUILD, parent: "50", name: "talk" };
  await people.happen("channelIs", { channel: thread });
  await people.gateway("drop");
  const asked = people.happen("usesCommand", { person: "42", command: "today" });
  await arrivals.next("deferred");
  assert.equal((await people.exchange(await asked)).shown.text, "Today");
  await people.happen("guildFails", { guild: GUILD });
  await people.happen("guildIs", { guild: GUILD });
  await until(() => client.guilds.cache.get(GUILD).available && client.channels.cache.has("60"));
  await people.happen("threadBecomes", { thread: "60", isArchived: true });
  assert.equal((await arrivals.next("threadUpdate")).archived, true);
  await people.happen("channelGoes", { channel: "60" });
  assert.equal((await arrivals.next("threadDelete")).id, "60");
  await people.happen("channelGoes", { channel: "51" });
  assert.equal((await arrivals.next("channelDelete")).id, "51");
  await people.happen("guildRemovesBot", { guild: GUILD });
  assert.equal((await arrivals.next("guildDelete")).id, GUILD);
}

async function until(isSo) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
