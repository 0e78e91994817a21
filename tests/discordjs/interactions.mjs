import assert from "node:assert/strict";

const CHANNEL = "50";
const [VISION, LANGUAGE] = ["cs.CV", "cs.CL"];

/** Everything that people do, heard on the gateway and answered. */
export async function checkInteractions({ arrivals }, people) {
  await checkCommands(arrivals, people);
  await checkComponents(arrivals, people);
}

async function checkCommands(arrivals, people) {
  const typing = await people.happen("types", { person: "42", command: "paper", option: "which", text: "diff", channel: CHANNEL });
  assert.equal(await arrivals.next("typing"), "diff");
  assert.deepEqual((await people.exchange(typing)).choices, [{ key: "17 · diff", value: "17" }]);
  const asked = await people.happen("usesCommand", { person: "42", command: "paper", channel: CHANNEL, options: { which: "17", share: "true" } });
  const { options, message } = await arrivals.next("command");
  assert.deepEqual([options.getString("which"), options.getBoolean("share")], ["17", true]);
  const exchange = await people.exchange(asked);
  assert.deepEqual([exchange.shown.id, exchange.shown.text, exchange.shown.edits], [message.id, "Paper 17, again", 1]);
  const direct = await people.happen("usesCommand", { person: "42", command: "today" });
  const { interaction, more, original } = await arrivals.next("deferred");
  assert.deepEqual([interaction.user.id, interaction.locale, interaction.inGuild()], ["42", "zh-CN", false]);
  assert.ok(original.flags.has("Ephemeral") && !more.flags.has("Ephemeral"));
  assert.deepEqual((await people.exchange(direct)).followUps.map((message) => message.text), ["and more"]);
}

async function checkComponents(arrivals, people) {
  const [{ id: message }] = await people.shown(CHANNEL);
  await people.happen("presses", { person: "42", message, button: "Details" });
  const press = await arrivals.next("press");
  assert.deepEqual([press.message.id, press.channelId, press.member.user.id], [message, CHANNEL, "42"]);
  await people.happen("chooses", { person: "42", message, choices: ["Vision", LANGUAGE] });
  assert.deepEqual(await arrivals.next("choice"), [VISION, LANGUAGE]);
  assert.equal((await people.shown(CHANNEL))[0].text, `Chosen: ${VISION} and ${LANGUAGE}`);
  const shown = await people.happen("presses", { person: "42", message, button: "form" });
  await arrivals.next("form");
  await people.happen("submits", { person: "42", interaction: shown, fields: { note: "read this" } });
  assert.equal(await arrivals.next("submission"), "read this");
}
