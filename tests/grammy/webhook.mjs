import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { webhookCallback } from "grammy";

const SECRET = "a_Secret-1";

/** The same bot, but what people do is brought to it. */
export async function checkWebhook({ bot, arrivals }, people) {
  const server = createServer(webhookCallback(bot, "http", { secretToken: SECRET }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const url = `http://127.0.0.1:${server.address().port}/`;
    await bot.api.setWebhook(url, { secret_token: SECRET });
    assert.equal((await bot.api.getWebhookInfo()).url, url);
    await people.happen("writes", { chat: 7, text: "/start webhook" });
    assert.equal(await arrivals.next("command"), "webhook");
    await bot.api.deleteWebhook();
    assert.equal((await bot.api.getWebhookInfo()).url, "");
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
