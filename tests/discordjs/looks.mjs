import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, ContainerBuilder, FileBuilder, LabelBuilder, MessageFlags, ModalBuilder, SectionBuilder, SeparatorBuilder, SlashCommandBuilder,
  StringSelectMenuBuilder, TextDisplayBuilder, TextInputBuilder, TextInputStyle,
} from "discord.js";

/** A message of components: a title with a button, a menu, and a form to open. */
export function card(title) {
  const details = new ButtonBuilder().setCustomId("details").setLabel("Details").setStyle(ButtonStyle.Secondary);
  const menu = new StringSelectMenuBuilder().setCustomId("menu").addOptions({ label: "Vision", value: "cs.CV" }, { label: "Language", value: "cs.CL" }).setMaxValues(2);
  const note = new ButtonBuilder().setCustomId("form").setLabel("Note").setStyle(ButtonStyle.Primary);
  const container = new ContainerBuilder()
    .setAccentColor(0x3366cc)
    .addSectionComponents(new SectionBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent(title)).setButtonAccessory(details))
    .addSeparatorComponents(new SeparatorBuilder())
    .addActionRowComponents(new ActionRowBuilder().addComponents(menu), new ActionRowBuilder().addComponents(note));
  return { components: [container], flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] } };
}

/** A message that shows a file. */
export function fileCard(name, text, shown = name) {
  const container = new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent("A file"))
    .addFileComponents(new FileBuilder().setURL(`attachment://${shown}`));
  return { components: [container], files: [new AttachmentBuilder(Buffer.from(text), { name })], flags: MessageFlags.IsComponentsV2 };
}

export function form() {
  const input = new TextInputBuilder().setCustomId("note").setStyle(TextInputStyle.Short);
  return new ModalBuilder().setCustomId("notes").setTitle("A note").addLabelComponents(new LabelBuilder().setLabel("Note").setTextInputComponent(input));
}

export function commands() {
  const paper = new SlashCommandBuilder()
    .setName("paper")
    .setNameLocalization("zh-CN", "论文")
    .setDescription("A paper's card")
    .setIntegrationTypes(0, 1)
    .setContexts(0, 1, 2)
    .addStringOption((option) => option.setName("which").setDescription("Its number or words of its title").setRequired(true).setAutocomplete(true))
    .addBooleanOption((option) => option.setName("share").setDescription("Whether everybody sees it"));
  return [paper, new SlashCommandBuilder().setName("today").setDescription("Today's papers")];
}
