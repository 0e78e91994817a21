// Usage: node check.mjs ADDRESS TOKEN, with the address of a simulated Telegram. Ends with 0 if all went as it should.
import { createBot } from "./bot.mjs";
import { checkCalls } from "./calls.mjs";
import { People } from "./people.mjs";
import { checkPolling } from "./polling.mjs";
import { checkRefusals } from "./refusals.mjs";
import { checkWebhook } from "./webhook.mjs";

const [address, token] = process.argv.slice(2);
const people = new People(address);
const subject = createBot(address, token);
subject.bot.catch((error) => {
  console.error(error);
  process.exit(1);
});

await checkCalls(subject.bot);
await checkPolling(subject, people);
await checkRefusals(subject.bot, people);
await checkWebhook(subject, people);
console.log("grammY found nothing wrong.");
