import { Client, Events, GatewayIntentBits, MessageFlags } from "discord.js";
import { Arrivals } from "../Shared/arrivals.mjs";
import { card, form } from "./looks.mjs";

/** A small bot as one writes it with discord.js: each handler answers, and tells that it did. */
export function createBot(api) {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: "10" } });
  const arrivals = new Arrivals();
  const answers = { paper, today: later, press, choose, form: submitted };

  client.on(Events.InteractionCreate, async (interaction) => {
    try {
      arrivals.add(...(await handle(interaction)));
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  });
  for (const event of [Events.GuildDelete, Events.ChannelDelete, Events.ThreadCreate, Events.ThreadDelete])
    client.on(event, (subject) => arrivals.add(event, subject));
  client.on(Events.ThreadUpdate, (_, after) => arrivals.add(Events.ThreadUpdate, after));
  return { client, arrivals };

  function handle(interaction) {
    if (interaction.isAutocomplete()) return propose(interaction);
    if (interaction.isChatInputCommand()) return answers[interaction.commandName](interaction);
    if (interaction.isButton()) return press(interaction);
    return interaction.isStringSelectMenu() ? choose(interaction) : submitted(interaction);
  }
}

async function propose(interaction) {
  const typed = interaction.options.getFocused();
  await interaction.respond([{ name: `17 · ${typed}`, value: "17" }]);
  return ["typing", typed];
}

async function paper(interaction) {
  const response = await interaction.reply({ ...card("Paper 17"), withResponse: true });
  await interaction.editReply(card("Paper 17, again"));
  return ["command", { options: interaction.options, message: response.resource.message }];
}

async function later(interaction) {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(card("Today"));
  const more = await interaction.followUp(card("and more"));
  return ["deferred", { interaction, more, original: await interaction.fetchReply() }];
}

async function press(interaction) {
  if (interaction.customId === "form") {
    await interaction.showModal(form());
    return ["form", interaction.customId];
  }

  await interaction.update(card("Pressed"));
  return ["press", interaction];
}

async function choose(interaction) {
  await interaction.deferUpdate();
  await interaction.editReply(card(`Chosen: ${interaction.values.join(" and ")}`));
  return ["choice", interaction.values];
}

async function submitted(interaction) {
  await interaction.reply(card("Noted"));
  return ["submission", interaction.fields.getTextInputValue("note")];
}
