import assert from "node:assert/strict";
import { DiscordAPIError, SlashCommandBuilder } from "discord.js";
import { card, fileCard } from "./looks.mjs";

/** What must fail, and as the client knows it. */
export async function checkRefusals({ client }, people) {
  const channel = await client.channels.fetch("50");
  const forum = await client.channels.fetch("52");
  await refused(50035, () => client.rest.post("/channels/50/messages", { body: { content: "x".repeat(2001) } }));
  await refused(50006, () => client.rest.post("/channels/50/messages", { body: {} }));
  await refused(50035, () => channel.send(fileCard("a.bib", "x", "b.bib")));
  await refused(10003, () => client.channels.fetch("99"));
  await refused(40058, () => client.rest.post("/channels/52/messages", { body: { content: "x" } }));
  await refused(40067, () => forum.threads.create({ name: "x", message: card("x") }));
  await refused(50035, () => forum.threads.create({ name: "x".repeat(101), message: card("x"), appliedTags: ["520"] }));
  const closed = await client.users.createDM("43");
  await refused(50007, () => closed.send(card("x")));
  await people.happen("botMay", { place: "50", may: 1024 });
  await refused(50013, () => channel.send(card("x")));
  await people.happen("botMay", { place: "50", may: 0 });
  await refused(50001, () => channel.send(card("x")));
  await people.happen("botMay", { place: "50", may: 274877926400 + 2048 });
  await refused(50035, () => client.application.commands.set([new SlashCommandBuilder().setName("x").setDescription("x"), { name: "x", description: "y" }]));
}

async function refused(code, call) {
  const error = await call().then(() => assert.fail(`not refused: ${code}`), (reason) => reason);
  assert.ok(error instanceof DiscordAPIError, String(error));
  assert.equal(error.code, code);
}
