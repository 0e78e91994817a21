// The page's own words; the bot's come from the bot.
const all = {
  en: {
    tagline: 'Your daily arXiv, in brief',
    groupTagline: 'A group with DigestBot',
    conversation: 'Conversation with DigestBot',
    welcomeTitle: 'What do you read?',
    welcomeText: 'Choose the arXiv categories you care about. The papers come here every day, short enough to read over coffee. Nothing repeats.',
    thinking: 'DigestBot is writing',
    commands: 'Commands',
    message: 'Message',
    placeholder: 'Type / or a paper number',
    send: 'Send',
    reply: 'Reply',
    download: 'Download',
    replyingTo: 'Reply to',
    stopReplying: 'Do not reply to this message',
    secondPerson: 'Open a second tab as another person',
    you: 'You',
    bot: 'DigestBot',
    today: 'Today',
    yesterday: 'Yesterday',
    lost: 'The bot cannot be reached. Trying again…',
    back: 'Connected again.',
    notSent: 'That did not reach the bot. Your text is still here.',
    notPressed: 'That did not reach the bot. Try again in a moment.',
    badName: 'A name has 1 to 32 letters, digits, hyphens or underscores; ann@lab is ann in the group lab.',
    newMessages: (n) => (n === 1 ? '1 new message' : `${n} new messages`),
    steps: [
      ['/start', 'Set it up', 'Pick categories, and the hour it writes to you'],
      ['/today', 'Read the latest', 'The newest edition, category by category'],
      ['/help', 'See what it can do', 'Look up papers, change settings, pause'],
    ],
  },
  zh: {
    tagline: '每天的 arXiv 新论文摘要',
    groupTagline: '有 DigestBot 的群聊',
    conversation: '与 DigestBot 的对话',
    welcomeTitle: '你关注哪些方向？',
    welcomeText: '选好关心的 arXiv 类别，每天的新论文会送到这里，先用一句话讲清每一篇，送过的不再重复。',
    thinking: 'DigestBot 正在回复',
    commands: '命令',
    message: '消息',
    placeholder: '输入 / 或论文编号',
    send: '发送',
    reply: '回复',
    download: '下载',
    replyingTo: '回复',
    stopReplying: '取消回复',
    secondPerson: '以另一个人的身份打开新标签页',
    you: '你',
    bot: 'DigestBot',
    today: '今天',
    yesterday: '昨天',
    lost: '连接不上机器人，正在重试…',
    back: '已重新连接。',
    notSent: '消息没有送达，文字还留在输入框里。',
    notPressed: '操作没有送达，请稍后再试。',
    badName: '名字由 1 到 32 个字母、文字、数字、连字符或下划线组成；ann@lab 表示群聊 lab 里的 ann。',
    newMessages: (n) => `${n} 条新消息`,
    steps: [
      ['/start', '开始设置', '选择类别和每天送达的时间'],
      ['/today', '看最新一期', '按类别浏览最新论文'],
      ['/help', '看看能做什么', '查论文、改设置、暂停推送'],
    ],
  },
};

export const locale = navigator.language;
export const words = locale.toLowerCase().startsWith('zh') ? all.zh : all.en;

export function fillWords() {
  document.documentElement.lang = words === all.zh ? 'zh-Hans' : 'en';
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = words[node.dataset.word];
  for (const node of document.querySelectorAll('[data-placeholder]')) node.placeholder = words[node.dataset.placeholder];
  for (const node of document.querySelectorAll('[data-title]')) node.title = words[node.dataset.title];
  for (const node of document.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', words[node.dataset.label]);
    if (node.tagName === 'BUTTON') node.title = words[node.dataset.label];
  }
}
