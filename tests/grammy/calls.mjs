import assert from "node:assert/strict";

/** Methods that are called on the bot's own account. */
export async function checkCalls(bot) {
  await bot.init();
  assert.equal(bot.botInfo.is_bot, true);
  await checkProfile(bot.api);
  await checkChats(bot.api);
  const rich = await bot.api.raw.sendRichMessage({ chat_id: 71, rich_message: { html: "<h1>Papers</h1><p><tg-math>x^2</tg-math></p>" } });
  assert.deepEqual(rich.rich_message.blocks[0], { type: "heading", text: "Papers", size: 1 });
}

async function checkProfile(api) {
  const commands = [{ command: "today", description: "Today's papers" }];
  const chinese = [{ command: "today", description: "今日论文" }];
  await api.setMyCommands(commands);
  await api.setMyCommands(chinese, { scope: { type: "all_group_chats" }, language_code: "zh" });
  assert.deepEqual(await api.getMyCommands(), commands);
  assert.deepEqual(await api.getMyCommands({ scope: { type: "all_group_chats" }, language_code: "zh" }), chinese);
  await api.deleteMyCommands();
  assert.deepEqual(await api.getMyCommands(), []);
  await api.setMyName("Digests");
  await api.setMyDescription("Papers, every day.");
  await api.setMyShortDescription("论文", { language_code: "zh" });
  assert.equal((await api.getMyName()).name, "Digests");
  assert.equal((await api.getMyDescription({ language_code: "en" })).description, "Papers, every day.");
  assert.equal((await api.getMyShortDescription({ language_code: "zh" })).short_description, "论文");
}

async function checkChats(api) {
  assert.equal((await api.getChat(-70)).type, "group");
  assert.equal((await api.getChatMember(-70, 7)).status, "member");
  assert.deepEqual(await api.getChatAdministrators(-70), []);
  await api.sendChatAction(-70, "typing");
  const sent = await api.sendMessage(-70, "x", { disable_notification: true, link_preview_options: { is_disabled: true } });
  await api.deleteMessage(-70, sent.message_id);
  await api.leaveChat(-70);
}
