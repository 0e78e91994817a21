// Usage: node check.mjs ADDRESS TOKEN, with the address of a simulated Discord below which /v10 is. Ends with 0 if all went as it should.
import { Events } from "discord.js";
import { createBot } from "./bot.mjs";
import { checkCalls, setUp } from "./calls.mjs";
import { checkChanges } from "./changes.mjs";
import { checkInteractions } from "./interactions.mjs";
import { People } from "./people.mjs";
import { checkRefusals } from "./refusals.mjs";

const [address, token] = process.argv.slice(2);
const people = new People(new URL(address).origin);
const subject = createBot(address);
for (const event of [Events.Error, Events.ShardError, Events.Warn])
  subject.client.on(event, (error) => {
    console.error(error);
    process.exit(1);
  });

await setUp(people);
const ready = new Promise((resolve) => subject.client.once(Events.ClientReady, resolve));
await subject.client.login(token);
await ready;
await checkCalls(subject, people);
await checkInteractions(subject, people);
await checkRefusals(subject, people);
await checkChanges(subject, people);
await subject.client.destroy();
console.log("discord.js found nothing wrong.");
