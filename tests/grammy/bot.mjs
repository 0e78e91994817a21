import { Bot, InlineKeyboard } from "grammy";
import { Arrivals } from "../Shared/arrivals.mjs";

/** A small bot as one writes it with grammY: each handler answers, and tells that it did. */
export function createBot(base, token) {
  const bot = new Bot(token, { client: { apiRoot: base } });
  const arrivals = new Arrivals();

  bot.command("start", async (ctx) => {
    const keyboard = new InlineKeyboard().text("1", "open:1").text("2", "open:2").row().url("arXiv", "https://arxiv.org");
    await ctx.reply("<b>Hello</b> &amp; <blockquote expandable>welcome</blockquote>", { parse_mode: "HTML", reply_markup: keyboard });
    arrivals.add("command", ctx.match);
  });
  bot.callbackQuery(/^open:(\d)$/, async (ctx) => {
    await ctx.answerCallbackQuery({ text: `opening ${ctx.match[1]}` });
    await ctx.editMessageText(`paper ${ctx.match[1]}`, { reply_markup: new InlineKeyboard().text("back", "back") });
    arrivals.add("press", ctx.callbackQuery.data);
  });
  bot.callbackQuery("back", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageReplyMarkup();
    arrivals.add("press", "back");
  });
  bot.on("inline_query", async (ctx) => {
    const content = { message_text: "<i>found</i>", parse_mode: "HTML" };
    const keyboard = new InlineKeyboard().text("2", "open:2");
    const result = { type: "article", id: "1", title: "A paper", input_message_content: content, reply_markup: keyboard };
    await ctx.answerInlineQuery([result], { cache_time: 0, next_offset: "1", button: { text: "Subscribe", start_parameter: "cs_CV" } });
    arrivals.add("question", ctx.inlineQuery.query);
  });
  bot.on("chosen_inline_result", (ctx) => arrivals.add("choice", ctx.chosenInlineResult));
  bot.on("my_chat_member", (ctx) => arrivals.add("membership", ctx.myChatMember));
  bot.on("edited_message:text", (ctx) => arrivals.add("edit", ctx.editedMessage.text));
  bot.on("channel_post:text", (ctx) => arrivals.add("post", ctx.channelPost.text));
  bot.on("message:migrate_to_chat_id", (ctx) => arrivals.add("migration", ctx.message.migrate_to_chat_id));
  bot.on("message:text", (ctx) => arrivals.add("text", ctx.message));
  return { bot, arrivals };
}
