<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>started</source>
        <translation>评分中</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>No application matches.</source>
        <translation>没有符合条件的申报件。</translation>
    </message>
    <message>
        <source>The note was written.</source>
        <translation>记录已写入。</translation>
    </message>
    <message>
        <source>This package is in the vault already; nothing was changed.</source>
        <translation>数据库中已有此材料包，未作任何改动。</translation>
    </message>
    <message>
        <source>Imported as version %1.</source>
        <translation>已导入，为第 %1 版。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>%1 × %2 pixels in %3 ms</source>
        <translation>%1 × %2 像素，用时 %3 毫秒</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>not published · set by the office</source>
        <translation>未公布 · 由主管单位设定</translation>
    </message>
    <message>
        <source>Not published: %1</source>
        <translation>未公布：%1</translation>
    </message>
    <message>
        <source>Set by the office: %1 = %2</source>
        <translation>主管单位设定：%1 = %2</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message numerus="yes">
        <source>The vault is not sound: %n problem(s). Keep it as it is, and restore the latest backup into another folder.</source>
        <translation>
            <numerusform>数据库有 %n 处问题。请保持原样，并把最近的备份恢复到另一个文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The vault was backed up to %1.</source>
        <translation>数据库已备份到 %1。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>The vault in %1 was restored from %2.</source>
        <translation>已用 %2 恢复位于 %1 的数据库。</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>(completes %1)</source>
        <translation>（补充 %1）</translation>
    </message>
    <message>
        <source>encoding of file names, e.g. GBK; else found out</source>
        <translation>文件名的编码，如 GBK；不指定则自动判断</translation>
    </message>
    <message>
        <source>the archive&apos;s password is the first line of this file</source>
        <translation>压缩包的密码是此文件的第一行</translation>
    </message>
    <message>
        <source>the standard of a new application; else the newest</source>
        <translation>新申报件所用的评估标准；不指定则用最新的</translation>
    </message>
    <message>
        <source>whose score sheet is meant</source>
        <translation>哪位评审人的评分表</translation>
    </message>
    <message>
        <source>write sample packages, to try the program on</source>
        <translation>写出示例材料包，供试用</translation>
    </message>
    <message>
        <source>read a package, verify and sort it; change nothing</source>
        <translation>读取、核验并归类一个材料包，不作任何改动</translation>
    </message>
    <message>
        <source>the application that this package resubmits</source>
        <translation>此材料包所补正的申报件</translation>
    </message>
    <message>
        <source>take a package into the vault; several PDFs are one package</source>
        <translation>把材料包导入数据库；多个 PDF 视为一个材料包</translation>
    </message>
    <message>
        <source>only those whose score sheet is in this state</source>
        <translation>只列出评分表处于此状态的申报件</translation>
    </message>
    <message>
        <source>only those with these words in number, names or employer</source>
        <translation>只列出编号、姓名或单位中含有这些字词的申报件</translation>
    </message>
    <message>
        <source>list the applications</source>
        <translation>列出申报件</translation>
    </message>
    <message>
        <source>show one application with its documents</source>
        <translation>显示一个申报件及其材料</translation>
    </message>
    <message>
        <source>who sets it, for the history</source>
        <translation>由谁设定，记入历史</translation>
    </message>
    <message>
        <source>list the standards</source>
        <translation>列出评估标准</translation>
    </message>
    <message>
        <source>show a standard as it is used here, and what is not published</source>
        <translation>显示此处使用的评估标准，以及未公布的内容</translation>
    </message>
    <message>
        <source>check the file of a standard</source>
        <translation>检查评估标准文件</translation>
    </message>
    <message>
        <source>set what a standard leaves to the office</source>
        <translation>设定评估标准中由主管单位决定的内容</translation>
    </message>
    <message>
        <source>the points of an indicator; nothing after = takes them back</source>
        <translation>指标的分值；等号后留空则撤回</translation>
    </message>
    <message>
        <source>the option of an indicator, with its points once the office has set them</source>
        <translation>指标的选项；主管单位已设定分值时一并记入</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>the fact that was found</source>
        <translation>查明的事实</translation>
    </message>
    <message>
        <source>who returns it</source>
        <translation>由谁退回</translation>
    </message>
    <message>
        <source>who writes it</source>
        <translation>由谁记录</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>score indicators: all that is asked for, or nothing</source>
        <translation>为指标评分：要么全部记入，要么都不记入</translation>
    </message>
    <message>
        <source>hand in a complete score sheet, which locks it</source>
        <translation>提交填写完整的评分表，提交后锁定</translation>
    </message>
    <message>
        <source>give a submitted score sheet back, which opens it again</source>
        <translation>退回已提交的评分表，退回后可再修改</translation>
    </message>
    <message>
        <source>show what a score sheet comes to, exactly</source>
        <translation>显示评分表的精确合计</translation>
    </message>
    <message>
        <source>write a due-diligence note</source>
        <translation>写一条尽调记录</translation>
    </message>
    <message>
        <source>leave out the scores of all other reviewers</source>
        <translation>不显示其他评审人的评分</translation>
    </message>
    <message>
        <source>show every change: who, when, what, from, to</source>
        <translation>显示每次改动：何人、何时、何事、改前、改后</translation>
    </message>
    <message>
        <source>the page, counted from 1</source>
        <translation>页码，从 1 起</translation>
    </message>
    <message>
        <source>the picture&apos;s width, at most 10000</source>
        <translation>图片宽度，最多 10000</translation>
    </message>
    <message>
        <source>the picture&apos;s file</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>draw a page of a PDF</source>
        <translation>把 PDF 的一页画成图片</translation>
    </message>
    <message>
        <source>only this page, counted from 1</source>
        <translation>只看这一页，从 1 起</translation>
    </message>
    <message>
        <source>recognise the text of pages that have none</source>
        <translation>识别没有文字层的页面</translation>
    </message>
    <message>
        <source>show the text of a PDF</source>
        <translation>显示 PDF 的文字</translation>
    </message>
    <message>
        <source>check the vault: database, history, every byte of every document</source>
        <translation>检查资料库：数据库、历史记录和每个文件的每个字节</translation>
    </message>
    <message>
        <source>write all of the vault into one file</source>
        <translation>把整个数据库写入一个文件</translation>
    </message>
    <message>
        <source>put a vault back from a backup</source>
        <translation>用备份恢复数据库</translation>
    </message>
    <message>
        <source>list what can be done in the window, and its keys</source>
        <translation>列出窗口中的操作及其按键</translation>
    </message>
    <message>
        <source>the vault&apos;s folder; else PINGSHEN_VAULT, else this computer&apos;s own</source>
        <translation>资料库所在文件夹；不指定则用 PINGSHEN_VAULT，再则用本机默认位置</translation>
    </message>
    <message>
        <source>the language of what is said</source>
        <translation>所用语言</translation>
    </message>
    <message>
        <source>answer with one JSON value</source>
        <translation>以一个 JSON 值作答</translation>
    </message>
    <message>
        <source>say what the command does</source>
        <translation>说明命令的用途</translation>
    </message>
    <message>
        <source>say which version this is</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>The answer could not be written to standard output.</source>
        <translation>无法把结果写到标准输出。</translation>
    </message>
    <message>
        <source>(look again: new material)</source>
        <translation>（有新材料，请再看）</translation>
    </message>
    <message>
        <source>Not complete; the threshold is %1.</source>
        <translation>尚未评完；门槛为 %1 分。</translation>
    </message>
    <message>
        <source>The threshold of %1 is reached.</source>
        <translation>已达到门槛 %1 分。</translation>
    </message>
    <message>
        <source>The threshold of %1 is not reached.</source>
        <translation>未达到门槛 %1 分。</translation>
    </message>
    <message>
        <source>Still open: %1</source>
        <translation>尚未评分：%1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>For every command:</source>
        <translation>适用于所有命令：</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>没有给出命令。</translation>
    </message>
    <message>
        <source>Pingshen, the reviewer&apos;s workstation, from the command line.</source>
        <translation>评审：专家评审工作台的命令行。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>pingshen-cli COMMAND --help says more about one of them.</source>
        <translation>用 pingshen-cli 命令 --help 查看某条命令的说明。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>详见：%1</translation>
    </message>
    <message>
        <source>%1 COMMAND [OPTION]...</source>
        <translation>%1 命令 [选项]...</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;.</source>
        <translation>没有选项“%1”。</translation>
    </message>
    <message>
        <source>The command does not take the option &quot;%1&quot;.</source>
        <translation>此命令没有选项“%1”。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; was given more than once.</source>
        <translation>选项“%1”给出了不止一次。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; is needed.</source>
        <translation>需要选项“%1”。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; needs a value: %2.</source>
        <translation>选项“%1”需要一个值：%2。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes no value.</source>
        <translation>选项“%1”不带值。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; needs a value of the form %2.</source>
        <translation>选项“%1”的值应为 %2 的形式。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; needs a whole number from 1.</source>
        <translation>选项“%1”需要从 1 起的整数。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; needs one of these values: %2.</source>
        <translation>选项“%1”的值应为其中之一：%2。</translation>
    </message>
    <message>
        <source>An argument is missing: %1.</source>
        <translation>缺少参数：%1。</translation>
    </message>
    <message>
        <source>There is one word too many: &quot;%1&quot;. Put quotation marks around a text of several words.</source>
        <translation>多了一个词：“%1”。含空格的文字请加引号。</translation>
    </message>
    <message>
        <source>which report, see --list</source>
        <translation>哪种报告，见 --list</translation>
    </message>
    <message>
        <source>the report&apos;s file</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>else pdf</source>
        <translation>不指定则为 pdf</translation>
    </message>
    <message>
        <source>the report&apos;s language or languages; else that of --lang</source>
        <translation>报告的语言；不指定则用 --lang 的语言</translation>
    </message>
    <message>
        <source>list the reports and their formats</source>
        <translation>列出报告及其格式</translation>
    </message>
    <message>
        <source>write a report of an application</source>
        <translation>生成申报件的报告</translation>
    </message>
</context>
</TS>
