import assert from "node:assert/strict";

const CHANNEL = -1000000000008;
const UPDATES = ["message", "edited_message", "channel_post", "callback_query", "inline_query", "chosen_inline_result", "my_chat_member"];

/** Everything that people do, fetched by long polling and answered. */
export async function checkPolling({ bot, arrivals }, people) {
  const polling = bot.start({ allowed_updates: UPDATES });
  await checkButtons(arrivals, people);
  await checkGroups(bot, arrivals, people);
  await checkInlineMode(arrivals, people);
  await checkChanges(arrivals, people);
  await bot.stop();
  await polling;
}

async function checkButtons(arrivals, people) {
  await people.happen("personIs", { id: 7, firstName: "Ada", username: "ada" });
  await people.happen("writes", { chat: 7, text: "/start cs_CV" });
  assert.equal(await arrivals.next("command"), "cs_CV");
  const [, answer] = await people.shown(7);
  assert.equal(answer.text, "Hello & welcome");
  await people.happen("presses", { chat: 7, message: answer.message, label: "2" });
  assert.equal(await arrivals.next("press"), "open:2");
  assert.deepEqual((await people.shown(7)).map((message) => message.text), ["/start cs_CV", "paper 2"]);
  await people.happen("presses", { chat: 7, message: answer.message, label: "back" });
  assert.equal(await arrivals.next("press"), "back");
  assert.deepEqual((await people.shown(7))[1].keyboard, []);
}

async function checkGroups(bot, arrivals, people) {
  await people.happen("writes", { chat: -7, person: 7, text: `/start@${bot.botInfo.username} x` });
  assert.equal(await arrivals.next("command"), "x");
  const [, hello] = await people.shown(-7);
  await people.happen("writes", { chat: -7, person: 7, text: "17", replyTo: hello.message });
  const answer = await arrivals.next("text");
  assert.equal(answer.reply_to_message.from.id, bot.botInfo.id);
  await people.happen("chatIs", { id: CHANNEL, kind: "Channel", title: "Papers", bot: "Administrator" });
  await people.happen("writes", { chat: CHANNEL, text: "news" });
  assert.equal(await arrivals.next("post"), "news");
}

async function checkInlineMode(arrivals, people) {
  const { query } = await people.happen("asks", { person: 7, query: "diffusion" });
  assert.equal(await arrivals.next("question"), "diffusion");
  const { inlineMessage } = await people.happen("chooses", { query, result: "1" });
  assert.equal((await arrivals.next("choice")).inline_message_id, inlineMessage);
  await people.happen("presses", { chat: 7, message: 0, label: "2", inlineMessage });
  assert.equal(await arrivals.next("press"), "open:2");
}

async function checkChanges(arrivals, people) {
  // The bot itself left a group before.
  assert.equal((await arrivals.next("membership")).new_chat_member.status, "left");
  const { message } = await people.happen("writes", { chat: 7, text: "helo" });
  await arrivals.next("text");
  await people.happen("edits", { chat: 7, message, text: "hello" });
  assert.equal(await arrivals.next("edit"), "hello");
  await people.happen("botBecomes", { chat: 7, status: "Kicked" });
  assert.equal((await arrivals.next("membership")).new_chat_member.status, "kicked");
  await people.happen("updateComes", { kind: "telepathy", json: "{}" });
  await people.happen("botBecomes", { chat: 7, status: "Member" });
  assert.equal((await arrivals.next("membership")).old_chat_member.status, "kicked");
  await people.happen("migrates", { chat: -7, to: -1000000000007 });
  assert.equal(await arrivals.next("migration"), -1000000000007);
}
