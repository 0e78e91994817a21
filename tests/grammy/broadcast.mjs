// Usage: node broadcast.mjs ADDRESS TOKEN. For each line on standard input, such as {"text":"…","keyboard":[],"first":1,"messages":9,"together":64},
// the message is sent to so many chats, so many at once; then a line says that it is done.
import { createInterface } from "node:readline";
import { Bot } from "grammy";

const [address, token] = process.argv.slice(2);
const { api } = new Bot(token, { client: { apiRoot: address } });

for await (const line of createInterface({ input: process.stdin })) {
  const { text, keyboard, first, messages, together } = JSON.parse(line);
  const options = { parse_mode: "HTML", link_preview_options: { is_disabled: true }, reply_markup: { inline_keyboard: keyboard } };
  let chat = first;
  const send = async () => {
    while (chat < first + messages) await api.sendMessage(chat++, text, options);
  };
  await Promise.all(Array.from({ length: together }, send));
  console.log("done");
}
