import type { Rule } from '../contract/rule';
import { OPTION_NAMES, OPTION_ROWS, typed, type OptionGroup, type OptionRow } from './options';

/** Columns from the head of an option to its help; a Chinese character takes two. */
const OPTION_WIDTH = 27;
const INDENT = ' '.repeat(2 + OPTION_WIDTH);

/** What `biganzi --help` prints: enough to start without any other page. */
export function helpText(rules: readonly Rule[]): string {
  // a rule that is a matter of taste is what a writer turns off first
  const example = rules.findLast(({ severity }) => severity === 'hint')?.id ?? '规则';
  return `笔杆子 biganzi：按讲话稿的写作惯例检查稿件。离线运行，稿件不出本机。

用法
  biganzi check [选项] 文件或文件夹…     检查稿件
  biganzi compare 原稿 改稿              改稿核对：列出改动了的数字、日期、人名等事实
  biganzi export [选项] 文件             按公文格式（GB/T 9704）导出 Word 文件
  biganzi format [选项] 文件.docx        就地排版：文字、表格、图片、批注、修订都不动，
                                         只按公文格式（或 --like 样稿）排字和页面，另存
  biganzi fix [选项] 文件.docx           生成副本，在每处问题旁加 Word 批注；原文件不动
                                         加 --revisions：有把握的改成修订，其余写批注
  biganzi mcp [--root 文件夹]…           经标准输入输出为 AI 助手服务（MCP），不联网
  biganzi server [--stdio]               启动语言服务（LSP），供 Neovim、Emacs 等编辑器使用
  biganzi revisions 文件.docx            逐条列出退回来的修订和批注：谁、改了什么、是否接受
                                         加 --with 稿件：对照稿件，或当初送出的 稿.修订.docx
  biganzi text 文件 [-o 文件]            取出文字：按 Word 显示的样子，自动编号写出来
  biganzi learn [-o 文件] 文件夹…        学习本单位的稿件，记下常用的用语、人名和习惯
  biganzi print-config 文件              显示对此文件生效的配置
  biganzi --help | --version

常用
  biganzi check 讲话.txt                 检查一篇，逐处列出
  biganzi check --preset 定稿 讲话.txt   交稿之前：一句结论，和必须修改的清单
  biganzi check --proof 讲话.txt         细查：交稿前多查一遍错别字，把握较小的也列出
  biganzi check --fix 讲话.txt           自动改好有把握的地方，其余照旧列出
  biganzi check --format json 稿件/      检查整个文件夹，输出给别的程序
  cat 讲话.txt | biganzi check --stdin --stdin-filename 讲话.txt

${listed('导出与批注')}
${listed('选项')}
读取的文件
  点名的文件一律检查。文件夹逐层查找 .txt .jhg .speech .讲话稿 .docx .doc .wps
  .rtf .odt .ofd，以及像讲话稿的 .md；
  略过 node_modules、以点开头的文件夹、符号链接和配置里的 ignorePaths。
  编码自动识别：UTF-8、UTF-16、GB18030（GBK、GB2312）。
  .docx 读其文字，修订按全部接受，问题按段落列出；.doc .wps .rtf .odt .ofd 也这样读，
  写批注只用于 .docx；.pdf 请另存为 .txt。

配置
  从稿件所在文件夹向上，最近的 .biganzi.json 生效，例如：
    { "preset": "定稿",
      "rules": { "${example}": "off" },
      "allow": ["某专有名词"], "ignorePaths": ["归档/"],
      "export": { "preset": "讲话", "bodyFont": "仿宋", "linePitch": 30 } }
  学过本单位的稿件的，最近的 .biganzi/house.json 生效：只记次数、用语和出处，不存句子。
  认可的个别之处记在 .biganzi/ignore.json，稿件改动后仍然有效。

退出码
  0 没有达到 --fail-on 的问题    1 有    2 用法不对，或有文件读不了（其余照常检查）
  compare：0 事实没有改动    1 有改动    2 有文件读不了
  revisions：0 没有修订和批注    1 有    2 文件读不了
`;
}

/** The options of a group, each with its help beside it. */
function listed(group: OptionGroup): string {
  const lines = OPTION_NAMES.flatMap((name) => {
    const { uses }: OptionRow = OPTION_ROWS[name];
    return uses
      .filter((use) => use.group === group)
      .map((use) => `  ${padded(typed(name, use))}${use.help.join(`\n${INDENT}`)}\n`);
  });
  return `${group}\n${lines.join('')}`;
}

/** A text filled up with blanks to the column of the help. */
function padded(text: string): string {
  const width = text.length + (text.match(/[^\0-\xff]/g)?.length ?? 0);
  return text + ' '.repeat(Math.max(1, OPTION_WIDTH - width));
}

/** The table of options that the README shows, as Markdown lines. */
export function optionTable(): string {
  const rows = OPTION_NAMES.flatMap((name) => {
    const { uses }: OptionRow = OPTION_ROWS[name];
    return uses.map(
      (use) =>
        `| \`${typed(name, use).replaceAll('|', '\\|')}\` | ${use.commands.join('、')} | ${use.help.join('').replaceAll('|', '\\|')} |`,
    );
  });
  return ['| 选项 | 命令 | 作用 |', '|---|---|---|', ...rows].join('\n');
}
