import assert from "node:assert/strict";
import { GrammyError, HttpError } from "grammy";

/** What must fail, and as the client knows it. */
export async function checkRefusals({ api }, people) {
  await refused(400, /can't parse entities: Unsupported start tag "x"/, () => api.sendMessage(7, "<x>", { parse_mode: "HTML" }));
  await refused(400, /message is too long/, () => api.sendMessage(7, "x".repeat(4097)));
  await refused(400, /query is too old/, () => api.answerCallbackQuery("1"));
  await refused(400, /message to edit not found/, () => api.editMessageText(7, 99, "x"));
  await people.happen("botBecomes", { chat: 70, status: "Kicked" });
  await refused(403, /bot was blocked by the user/, () => api.sendMessage(70, "x"));
  await people.failNext("sendMessage", "TooManyRequests");
  const wait = await refused(429, /retry after/, () => api.sendMessage(7, "x"));
  assert.equal(wait.parameters.retry_after, 1);
  const moved = await refused(400, /upgraded to a supergroup/, () => api.sendMessage(-7, "x"));
  assert.equal(moved.parameters.migrate_to_chat_id, -1000000000007);
  for (const fault of ["BadGateway", "Reset", "Truncated"]) {
    await people.failNext("sendMessage", fault);
    await assert.rejects(() => api.sendMessage(7, "x"), HttpError);
  }
}

async function refused(code, description, call) {
  const error = await call().then(() => assert.fail(`not refused: ${description}`), (reason) => reason);
  assert.ok(error instanceof GrammyError, String(error));
  assert.equal(error.error_code, code);
  assert.match(error.description, description);
  return error;
}
