/** What `biganzi --help` prints: enough to start without any other page. */
export const HELP = `笔杆子 biganzi：按讲话稿的写作惯例检查稿件。离线运行，稿件不出本机。

用法
  biganzi check [选项] 文件或文件夹…     检查稿件
  biganzi export [选项] 文件             按公文格式（GB/T 9704）导出 Word 文件
  biganzi fix [选项] 文件.docx           生成副本，在每处问题旁加 Word 批注；原文件不动
  biganzi print-config 文件              显示对此文件生效的配置
  biganzi --help | --version

常用
  biganzi check 讲话.txt                 检查一篇，逐处列出
  biganzi check --preset 定稿 讲话.txt   交稿之前：一句结论，和必须修改的清单
  biganzi check --proof 讲话.txt         细查：交稿前多查一遍错别字，把握较小的也列出
  biganzi check --fix 讲话.txt           自动改好有把握的地方，其余照旧列出
  biganzi check --format json 稿件/      检查整个文件夹，输出给别的程序
  cat 讲话.txt | biganzi check --stdin --stdin-filename 讲话.txt

导出与批注
  -o, --output 文件          写到这个文件；默认写在原文件旁边（讲话.txt → 讲话.docx，
                             稿.docx → 稿.排版.docx、稿.批注.docx）
  --force                    覆盖已有的文件
  --preset 公文|讲话         export 的版式。公文：3号仿宋，每页22行、每行28字；讲话：字大，便于念，翻页
                             不断句。字体、字号、边距、行距写在配置的 export 里
  --strict                   export 遇到必错之处或待填项即停，退出码为 1；不加时列出来再问
  --mark-open                export 把待填项标成黄色
  --pinyin                   export 给生僻字注音
  --speaking-time            export 在页边注明各部分的用时

选项
  --preset 起草中|定稿|全部   起草中：少打扰；定稿：从严，待填项为必错；全部：各规则按自身级别
  --proof                    细查：没有词表可依、模型把握较小的疑似错字也列出，约百句一处，多数不是错
  --rule 规则=级别           改一条规则的级别，可多次写；级别为 error warning information hint off
  --config 文件              用这一份配置，不再查找 .biganzi.json
  --fail-on 级别             出现此级别及以上的问题时退出码为 1：
                             error（默认）warning information hint never
  --format 格式              text（默认）json sarif github
  --fix                      写回有把握的修改；保持编码、BOM 和换行；文件中途被改动则不写
  --stdin                    检查标准输入；与 --fix 同用时，改好的文本写到标准输出，问题写到标准错误
  --stdin-filename 名称      标准输入按此名称查找配置、判断是否 Markdown
  --unused-ignores           列出忽略清单中已用不到的行；有多余行且 --fail-on 为 warning 及以下时退出码为 1
  --verbose                  多说一些：略过的文件、没有分词时少了哪些规则

读取的文件
  点名的文件一律检查。文件夹逐层查找 .txt .jhg .speech .讲话稿 .docx，以及像讲话稿的 .md；
  略过 node_modules、以点开头的文件夹、符号链接和配置里的 ignorePaths。
  编码自动识别：UTF-8、UTF-16、GB18030（GBK、GB2312）。
  .docx 读其文字，修订按全部接受，问题按段落列出；.doc .wps 请另存为 .docx，.pdf 请另存为 .txt。

配置
  从稿件所在文件夹向上，最近的 .biganzi.json 生效，例如：
    { "preset": "定稿",
      "rules": { "speech/sentence-length": "off" },
      "allow": ["某专有名词"], "ignorePaths": ["归档/"],
      "export": { "preset": "讲话", "bodyFont": "仿宋", "linePitch": 30 } }
  认可的个别之处记在 .biganzi/ignore.json，稿件改动后仍然有效。

退出码
  0 没有达到 --fail-on 的问题    1 有    2 用法不对，或有文件读不了（其余照常检查）
`;
