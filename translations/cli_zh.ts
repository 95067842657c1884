<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Cli</name>
    <message>
        <source>recognise pages without text first</source>
        <translation>先识别没有文字的页面</translation>
    </message>
    <message>
        <source>No facts were found.</source>
        <translation>未读到申请人信息。</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>a fact, its value, what is wrong with it</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>in progress</source>
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
        <source>%1, %2 to recheck</source>
        <translation>%1，%2 项待复核</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>No matching applications.</source>
        <translation>没有符合条件的申报件。</translation>
    </message>
    <message>
        <source>Note added.</source>
        <translation>记录已添加。</translation>
    </message>
    <message>
        <source>This package is already in the vault; nothing was changed.</source>
        <translation>资料库中已有此材料包，未作任何改动。</translation>
    </message>
    <message>
        <source>This package was recorded on another computer; documents that arrived with it: %1.</source>
        <translation>此材料包已在另一台计算机登记；本机现已随包收到材料：%1 份。</translation>
    </message>
    <message>
        <source>%1 of %2 packages imported, then cancelled.</source>
        <translation>%2 个材料包中已导入 %1 个，其余已取消。</translation>
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
        <source>Set by the office: %1 = %2</source>
        <translation>主管单位设定：%1 = %2</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Settings and people</source>
        <translation>设定和人员</translation>
    </message>
    <message>
        <source>No problems found in what could be checked.</source>
        <translation>在可校验的范围内未发现问题。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message numerus="yes">
        <source>The vault has %n problem(s). See each problem for what to do; restoring a backup would not help.</source>
        <translation>
            <numerusform>资料库有 %n 个问题。处理办法见各条说明；恢复备份不能解决。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault has %n problem(s). Leave it unchanged and restore the latest backup into another folder.</source>
        <translation>
            <numerusform>资料库有 %n 处问题。请保持原样，并把最近的备份恢复到另一个文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Vault backed up to %1.</source>
        <translation>资料库已备份到 %1。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Creating samples</source>
        <translation>正在生成样例材料包</translation>
    </message>
    <message>
        <source>Creating report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>(resubmission of %1)</source>
        <translation>（补正 %1）</translation>
    </message>
    <message>
        <source>encoding of file names, e.g. GBK (default: detected)</source>
        <translation>文件名的编码，如 GBK；默认自动判断</translation>
    </message>
    <message>
        <source>read the archive&apos;s password from the first line of this file</source>
        <translation>从此文件第一行读取压缩包密码</translation>
    </message>
    <message>
        <source>edition for a new application (default: the latest)</source>
        <translation>新申报件的评估批次；默认用最新的</translation>
    </message>
    <message>
        <source>reviewer whose score sheet is used</source>
        <translation>评分表所属的评审专家</translation>
    </message>
    <message>
        <source>write sample packages for trying out the program</source>
        <translation>生成样例材料包，供试用</translation>
    </message>
    <message>
        <source>application that this package resubmits</source>
        <translation>此材料包所补正的申报件</translation>
    </message>
    <message>
        <source>only applications whose score sheet has this state</source>
        <translation>只列出评分表处于此状态的申报件</translation>
    </message>
    <message>
        <source>only applications whose number, names or employer contain these words</source>
        <translation>只列出编号、姓名或用人单位中含有这些字词的申报件</translation>
    </message>
    <message>
        <source>list the applications</source>
        <translation>列出申报件</translation>
    </message>
    <message>
        <source>show one application with its documents</source>
        <translation>显示一件申报件及其材料</translation>
    </message>
    <message>
        <source>person making the change, for the history</source>
        <translation>修改人，记入修改记录</translation>
    </message>
    <message>
        <source>list the standards</source>
        <translation>列出评估标准</translation>
    </message>
    <message>
        <source>show a standard as used in this vault, including unpublished values</source>
        <translation>显示本资料库使用的评估标准，包括未公布的内容</translation>
    </message>
    <message>
        <source>check a standard&apos;s file</source>
        <translation>检查评估标准文件</translation>
    </message>
    <message>
        <source>set values that a standard leaves to the office; KEY is step, option.INDICATOR.OPTION or split.INDICATOR.SECONDARY</source>
        <translation>设定评估标准中由主管单位决定的内容；KEY 为 step、option.INDICATOR.OPTION 或 split.INDICATOR.SECONDARY</translation>
    </message>
    <message>
        <source>A key is &quot;step&quot;, &quot;option.INDICATOR.OPTION&quot; or &quot;split.INDICATOR.SECONDARY&quot;, with the ids that &quot;pingshen-cli rubric show&quot; lists.</source>
        <translation>设置项为“step”“option.INDICATOR.OPTION”或“split.INDICATOR.SECONDARY”，其中编号以“pingshen-cli rubric show”所列为准。</translation>
    </message>
    <message>
        <source>points of an indicator; an empty value clears them</source>
        <translation>指标的得分；等号后留空则清除</translation>
    </message>
    <message>
        <source>option of an indicator, with its points if the office has set them</source>
        <translation>指标的选项；主管单位已设定分值时一并记入</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>recorded fact</source>
        <translation>记录的事实</translation>
    </message>
    <message>
        <source>person returning the sheet</source>
        <translation>退回人</translation>
    </message>
    <message>
        <source>author of the note</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>topic of the note</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>score indicators; applies all changes or none</source>
        <translation>为指标评分；要么全部记入，要么都不记入</translation>
    </message>
    <message>
        <source>submit a complete score sheet and lock it</source>
        <translation>提交填写完整的评分表，提交后锁定</translation>
    </message>
    <message>
        <source>return a submitted score sheet for changes, for the office</source>
        <translation>由主管单位退回已提交的评分表，退回后可再修改</translation>
    </message>
    <message>
        <source>show a score sheet&apos;s exact totals</source>
        <translation>显示评分表的精确合计</translation>
    </message>
    <message>
        <source>add a site visit note</source>
        <translation>添加一条尽调记录</translation>
    </message>
    <message>
        <source>hide the scores of other reviewers</source>
        <translation>不显示其他评审专家的评分</translation>
    </message>
    <message>
        <source>page number, from 1</source>
        <translation>页码，从 1 起</translation>
    </message>
    <message>
        <source>image width in pixels, at most 10000</source>
        <translation>图片宽度（像素），最多 10000</translation>
    </message>
    <message>
        <source>image file</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>render a page of a PDF as an image</source>
        <translation>把 PDF 的一页画成图片</translation>
    </message>
    <message>
        <source>only this page, from 1</source>
        <translation>只看这一页，从 1 起</translation>
    </message>
    <message>
        <source>extract the text of a PDF</source>
        <translation>提取 PDF 的文字</translation>
    </message>
    <message>
        <source>verify the vault: database, history and every document</source>
        <translation>校验资料库：数据文件、修改记录和全部材料</translation>
    </message>
    <message>
        <source>restore a vault from a backup</source>
        <translation>用备份恢复资料库</translation>
    </message>
    <message>
        <source>list the window&apos;s actions and keyboard shortcuts</source>
        <translation>列出窗口中的操作及其快捷键</translation>
    </message>
    <message>
        <source>vault folder (default: PINGSHEN_VAULT, else this computer&apos;s vault)</source>
        <translation>资料库文件夹；默认用 PINGSHEN_VAULT，再则用本机的资料库</translation>
    </message>
    <message>
        <source>output language</source>
        <translation>输出语言</translation>
    </message>
    <message>
        <source>print one JSON value</source>
        <translation>以一个 JSON 值输出</translation>
    </message>
    <message>
        <source>show help for the command</source>
        <translation>显示命令的说明</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Cannot write to standard output.</source>
        <translation>无法把结果写到标准输出。</translation>
    </message>
    <message>
        <source>(recheck: a document was replaced)</source>
        <translation>（待复核：材料已更新）</translation>
    </message>
    <message>
        <source>Provisional; the threshold is %1.</source>
        <translation>暂计；门槛为 %1 分。</translation>
    </message>
    <message>
        <source>Reaches the threshold of %1.</source>
        <translation>已达到门槛 %1 分。</translation>
    </message>
    <message>
        <source>Below the threshold of %1.</source>
        <translation>未达到门槛 %1 分。</translation>
    </message>
    <message>
        <source>%1 (%2 is not allowed)</source>
        <translation>%1（不允许 %2 分）</translation>
    </message>
    <message>
        <source>Points that the standard does not allow: %1</source>
        <translation>标准不允许所给分值：%1</translation>
    </message>
    <message>
        <source>standard unknown to this program</source>
        <translation>本程序未收录其标准</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>before what is said of it</comment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>The standard of application %1 is unknown to this program: &quot;%2&quot;. To show and score it, use a version of the program that has the standard.</source>
        <translation>本程序未收录申报件 %1 所用标准“%2”。如需查看和评分，请使用收录该标准的程序版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are of a newer version of the program: they are kept, but show here only once this program is updated.</source>
        <translation>
            <numerusform>其中 %n 条来自更新版本的程序：已保存，更新本程序后方可显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>first entered %1 on computer %2; id %3</source>
        <translation>首次录入：%1，计算机 %2；编号 %3</translation>
    </message>
    <message>
        <source>Not scored: %1</source>
        <translation>未评分：%1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Global options:</source>
        <translation>通用选项：</translation>
    </message>
    <message>
        <source>Missing command.</source>
        <translation>未给出命令。</translation>
    </message>
    <message>
        <source>Pingshen, the expert review workstation: command line.</source>
        <translation>评审：专家评审工作台的命令行。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Run pingshen-cli COMMAND --help for more about a command.</source>
        <translation>运行 pingshen-cli 命令 --help 查看该命令的说明。</translation>
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
        <source>Unknown command &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>Unknown option &quot;%1&quot;.</source>
        <translation>没有选项“%1”。</translation>
    </message>
    <message>
        <source>This command has no option &quot;%1&quot;.</source>
        <translation>此命令没有选项“%1”。</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; was given more than once.</source>
        <translation>选项“%1”重复给出。</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; is required.</source>
        <translation>需要选项“%1”。</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; requires a value: %2.</source>
        <translation>选项“%1”需要一个值：%2。</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; takes no value.</source>
        <translation>选项“%1”不带值。</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; requires a value of the form %2.</source>
        <translation>选项“%1”的值应为 %2 的形式。</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; requires a whole number from 1.</source>
        <translation>选项“%1”需要从 1 起的整数。</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; must be one of: %2.</source>
        <translation>选项“%1”的值应为其中之一：%2。</translation>
    </message>
    <message>
        <source>Missing argument: %1.</source>
        <translation>缺少参数：%1。</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;. Put quotation marks around text with spaces.</source>
        <translation>多余的参数“%1”。含空格的文字请加引号。</translation>
    </message>
    <message>
        <source>report to create, see --list</source>
        <translation>哪种报告，见 --list</translation>
    </message>
    <message>
        <source>output file</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>default: pdf</source>
        <translation>默认为 pdf</translation>
    </message>
    <message>
        <source>language or languages of the report (default: that of --lang)</source>
        <translation>报告的语言；默认同 --lang</translation>
    </message>
    <message>
        <source>list reports and their formats</source>
        <translation>列出报告及其格式</translation>
    </message>
    <message>
        <source>create a report of an application</source>
        <translation>生成申报件的报告</translation>
    </message>
    <message>
        <source>print characters that no installed font has as U+ numbers</source>
        <translation>本机字体没有的字符以 Unicode 编号打印</translation>
    </message>
    <message>
        <source>show a package&apos;s file names in every encoding, for --encoding</source>
        <translation>按各种编码显示材料包中的文件名，供 --encoding 选用</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>Not imported, not part of any package: %1</source>
        <translation>未导入（不属于任何材料包）：%1</translation>
    </message>
    <message>
        <source>Use either --each or --together, not both.</source>
        <translation>--each 与 --together 只能使用其一。</translation>
    </message>
    <message>
        <source>import each folder or archive as its own application</source>
        <translation>每个文件夹或压缩包各作为一件申报件</translation>
    </message>
    <message>
        <source>treat everything as one application</source>
        <translation>全部作为同一件申报件</translation>
    </message>
    <message>
        <source>check packages without importing them</source>
        <translation>检查材料包，不导入</translation>
    </message>
    <message>
        <source>import packages into the vault; several PDFs form one package</source>
        <translation>将材料包导入资料库；多个 PDF 合为一个材料包</translation>
    </message>
    <message>
        <source>confirm a score after its document was replaced</source>
        <translation>材料更新后维持原评分</translation>
    </message>
    <message numerus="yes">
        <source>The backup lacks %n document(s); everything else is in it. Import their packages again, then make another backup.</source>
        <translation>
            <numerusform>备份缺少 %n 份材料，其余内容均已保存。请重新导入相应的材料包，然后再次备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault has no snapshot to restore. Restore a backup file instead.</source>
        <translation>资料库没有可恢复的快照。请改用备份文件恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be restored; everything else was. Import their packages again.</source>
        <translation>
            <numerusform>有 %n 份材料未能恢复，其余内容均已恢复。请重新导入相应的材料包。</numerusform>
        </translation>
    </message>
    <message>
        <source>restore the vault&apos;s latest full snapshot</source>
        <translation>恢复资料库最近的完整快照</translation>
    </message>
    <message>
        <source>person restoring, whom the history names</source>
        <translation>执行恢复的人员，记入修改记录</translation>
    </message>
    <message>
        <source>open a vault that another computer left locked</source>
        <translation>打开由其他计算机遗留锁定的资料库</translation>
    </message>
    <message>
        <source>The vault was restored from &quot;%1&quot; and has not been checked against its history since: what is shown may have been altered. The window checks it when it opens, as does any command that writes.</source>
        <translation>资料库已从“%1”恢复，但恢复后尚未与其修改记录核对，所示数据可能已被改动。打开主窗口或执行任何写入命令时，将先行核对。</translation>
    </message>
    <message>
        <source>The vault is write-protected: it was opened for reading, and nothing can be changed.</source>
        <translation>资料库有写保护：已以只读方式打开，不能作任何改动。</translation>
    </message>
    <message>
        <source>Page %1, poorly read</source>
        <translation>第 %1 页（识别效果差）</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; must be at most %2.</source>
        <translation>选项“%1”不能大于 %2。</translation>
    </message>
    <message>
        <source>recognise text on pages without a text layer</source>
        <translation>识别没有文字层的页面</translation>
    </message>
    <message>
        <source>with --json: where each word stands</source>
        <translation>配合 --json：每个词在页面上的位置</translation>
    </message>
    <message numerus="yes">
        <source>(does not fit %n name(s))</source>
        <translation>
            <numerusform>（不适用于 %n 个文件名）</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names can be read in only one way; there is nothing to choose.</source>
        <translation>文件名只有一种读法，无需选择编码。</translation>
    </message>
    <message>
        <source>The vault that was there could not be read. It was kept as a snapshot; to go back to it: pingshen-cli restore &quot;%1&quot;</source>
        <translation>原资料库无法读取，已原样保留为快照。如需恢复：pingshen-cli restore &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The vault that was there (applications: %1, changes: %2) was kept as a snapshot; to go back to it: pingshen-cli restore &quot;%3&quot;</source>
        <translation>原资料库（申报件 %1 件，修改记录 %2 条）已保留为快照。如需恢复：pingshen-cli restore &quot;%3&quot;</translation>
    </message>
    <message>
        <source>The disk is full: the vault was opened for reading. Free some space before you change anything.</source>
        <translation>磁盘已满：资料库以只读方式打开。请先腾出空间，再作改动。</translation>
    </message>
    <message>
        <source>person importing, for the history (default: the program)</source>
        <translation>导入人姓名，记入修改记录（默认为本程序）</translation>
    </message>
    <message>
        <source>Checksums of the submitted score sheets:</source>
        <translation>已提交评分表的校验码：</translation>
    </message>
    <message>
        <source>Scores to recheck: %1</source>
        <translation>待复核的评分：%1</translation>
    </message>
    <message>
        <source>Rebuilding</source>
        <translation>正在重建</translation>
    </message>
    <message>
        <source>Everything already matched the history.</source>
        <translation>资料库内容与修改记录一致，无需改动。</translation>
    </message>
    <message>
        <source>rebuild scores, documents and findings from the history, after a snapshot</source>
        <translation>先做快照，再根据修改记录重建评分、材料和需关注事项</translation>
    </message>
    <message>
        <source>Nobody has worked in this vault yet.</source>
        <translation>资料库中尚无人员。</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>name in Latin letters</source>
        <translation>拉丁字母姓名</translation>
    </message>
    <message>
        <source>remark to tell people of one name apart, such as the employer</source>
        <translation>区分同名人员的备注，如工作单位</translation>
    </message>
    <message>
        <source>what the person does here; replaces the roles before</source>
        <translation>该人员承担的工作，替换原有职责</translation>
    </message>
    <message>
        <source>list who works in this vault; of people of one name also their ids</source>
        <translation>列出此资料库的人员；同名人员另列编号</translation>
    </message>
    <message>
        <source>add a person; NAME may end with a remark in brackets</source>
        <translation>添加人员；NAME 末尾可用括号注明备注</translation>
    </message>
    <message>
        <source>correct a person&apos;s names, remark or roles; the history stays as it is; NAME may be an id</source>
        <translation>更正人员的姓名、备注或职责；修改记录保持不变；NAME 也可为编号</translation>
    </message>
    <message>
        <source>person in the office making the change, neither of the two</source>
        <translation>主管单位中作出更改的人员，不得为两者之一</translation>
    </message>
    <message>
        <source>take the merge back: they are two people</source>
        <translation>撤销合并：两者并非同一人</translation>
    </message>
    <message>
        <source>record that OTHER is the same person as KEEP, entered twice; each is a name or an id of person list</source>
        <translation>记录 OTHER 与 KEEP 为同一人（重复录入）；两者均可为姓名或 person list 所列编号</translation>
    </message>
    <message>
        <source>also whether the history still holds the entry that a report names, in full or as in the report&apos;s foot</source>
        <translation>另核对修改记录中是否仍有报告所注的那一条；可填全部位数，也可按报告页脚填写</translation>
    </message>
    <message>
        <source>Option &quot;--entry&quot; requires the entry printed in a report: KEY/ENTRY/SHA256.</source>
        <translation>选项“--entry”须为报告所载的修改记录：密钥/条号/SHA256。</translation>
    </message>
    <message>
        <source>The key that signs the history lies unlocked in the vault&apos;s folder: whoever can read the folder can sign entries.</source>
        <translation>签署修改记录的密钥未加锁，存放在资料库文件夹内：能读取该文件夹者即可签署记录。</translation>
    </message>
    <message>
        <source>Several reviewers have a score sheet here; say whose with --reviewer NAME.</source>
        <translation>此处有多位评审专家的评分表；请用 --reviewer NAME 指明是谁的。</translation>
    </message>
    <message>
        <source>To take it over, add --take-over.</source>
        <translation>如需接管，请加上 --take-over。</translation>
    </message>
    <message>
        <source>To restore the latest full snapshot: pingshen-cli restore --latest</source>
        <translation>恢复最近的完整快照：pingshen-cli restore --latest</translation>
    </message>
    <message>
        <source>a separate application, even if its case number, passport or documents are in the vault</source>
        <translation>作为另一件申报件导入，即使其受理编号、护照或材料已在资料库中</translation>
    </message>
    <message>
        <source>Nothing in this application waits for a choice.</source>
        <translation>此申报件没有不一致的内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name one field that waits for a choice. Name one of: %2.</source>
        <translation>“%1”不能确定唯一的待选用栏目。请写明其一：%2。</translation>
    </message>
    <message>
        <source>%1 (number %2)</source>
        <translation>%1（序号 %2）</translation>
    </message>
    <message>
        <source>That is not one of the values entered for &quot;%1&quot;. Choose one by its number (--number): %2.</source>
        <translation>“%1”中没有填写过此内容。请按序号选用（--number）：%2。</translation>
    </message>
    <message>
        <source>Entries in a score sheet are listed for its reviewer only (--reviewer).</source>
        <translation>评分表中的内容只向其评审专家列出（--reviewer）。</translation>
    </message>
    <message>
        <source>Two values, choose one: %1</source>
        <translation>两个值待选用：%1</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>没有不一致的内容。</translation>
    </message>
    <message>
        <source>Give either VALUE or --number.</source>
        <translation>VALUE 与 --number 须且只能给出一项。</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>已选用。</translation>
    </message>
    <message>
        <source>Some changes wait for earlier ones that are missing here. Ask the sender for: pingshen-cli edits export FILE %1</source>
        <translation>部分修改尚缺在其之前的修改，暂未接受。请发送人运行：pingshen-cli edits export FILE %1</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n change(s).</source>
        <translation>
            <numerusform>已接受 %n 条修改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) already present.</source>
        <translation>
            <numerusform>另有 %n 条修改本资料库已有。</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicting entries; choose with &quot;pingshen-cli conflict choose&quot;:</source>
        <translation>以下内容在不同计算机上填写不一致，请用“pingshen-cli conflict choose”选用：</translation>
    </message>
    <message>
        <source>Option &quot;--since&quot; requires a computer&apos;s number of 32 digits, a colon and the number of its last change that the other vault has.</source>
        <translation>选项“--since”须为 32 位计算机编号、冒号，以及对方资料库已有的该计算机最后一条修改的编号。</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n change(s) to %1.</source>
        <translation>
            <numerusform>已将 %n 条修改写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of this computer, for --trust on the other one: %1</source>
        <translation>本计算机的编号（供另一台计算机的 --trust 使用）：%1</translation>
    </message>
    <message>
        <source>Option &quot;--trust&quot; requires a computer&apos;s number of 32 digits.</source>
        <translation>选项“--trust”须为 32 位计算机编号。</translation>
    </message>
    <message>
        <source>Accepting</source>
        <translation>正在接受</translation>
    </message>
    <message>
        <source>list what differs in this reviewer&apos;s score sheet as well</source>
        <translation>同时列出该评审专家评分表中填写不一致的内容</translation>
    </message>
    <message>
        <source>leave out what the other vault has: changes of this computer up to this number</source>
        <translation>略去对方资料库已有的内容：该计算机至此编号为止的修改</translation>
    </message>
    <message>
        <source>computer whose changes are accepted for the first time; compare its number with the sender</source>
        <translation>首次接受其修改的计算机；请先与发送人核对编号</translation>
    </message>
    <message>
        <source>accept changes made in other vaults, all or none</source>
        <translation>接受其他资料库的修改，全部接受或全不接受</translation>
    </message>
    <message>
        <source>list what was entered differently on different computers; with ID &quot;&quot;: only settings and people</source>
        <translation>列出在不同计算机上填写不一致的内容；ID 为 &quot;&quot; 时，只列出设定和人员</translation>
    </message>
    <message>
        <source>choose by the number in the list instead of VALUE</source>
        <translation>按列表中的序号选用，代替 VALUE</translation>
    </message>
    <message>
        <source>choose one of the values; all stay in the history. ID &quot;&quot; stands for settings and people</source>
        <translation>选用其一；各项内容均保留在修改记录中。ID 为 &quot;&quot; 时，指设定和人员</translation>
    </message>
    <message numerus="yes">
        <source>The vault has %n problem(s). &quot;pingshen-cli rebuild&quot; checks every entry of the history; if all hold, it makes the signatures anew and records that it did. Otherwise it changes nothing.</source>
        <translation>
            <numerusform>资料库有 %n 个问题。“pingshen-cli rebuild”会检查每一条修改记录；全部完好时重新签署，并记录此事，否则不作任何更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every entry was checked; invalid signatures were replaced (%n), and the history and &quot;pingshen-cli verify&quot; will always say so.</source>
        <translation>
            <numerusform>已检查每一条修改记录；失效的签名已重新签署（%n 处），修改记录和“pingshen-cli verify”将始终注明此事。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault has %n problem(s). The history is intact: &quot;pingshen-cli rebuild&quot; restores what it says.</source>
        <translation>
            <numerusform>资料库有 %n 个问题。修改记录完好：运行“pingshen-cli rebuild”可按修改记录恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt from the history; %n part(s) of the stored data did not match it.</source>
        <translation>
            <numerusform>已按修改记录重建；有 %n 处存储的内容与其不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>person making the change, for the history (default: the person themselves)</source>
        <translation>作出更改的人员，记入修改记录（默认为本人）</translation>
    </message>
    <message>
        <source>show every change: who, when, what, old value, new value; without ID, those of settings and people</source>
        <translation>显示每一次修改：何人、何时、何事、原值、新值；不写 ID 时，显示设定和人员的修改</translation>
    </message>
    <message>
        <source>The key that signs the history is missing or unreadable. Whether entries were removed from the end of this computer&apos;s history could not be checked, and no further entry can be signed with it. When the vault is next opened for writing, it gets a new one and continues as another computer.</source>
        <translation>签署修改记录的密钥缺失或无法读取。本机修改记录末尾是否有记录被删除，无法校验；也不能再用该密钥签署记录。资料库下次打开写入时将换用新的密钥，并作为另一台计算机继续。</translation>
    </message>
    <message>
        <source>The file would hold scores of other reviewers that you may not see until your own score sheets are submitted. Nothing was written; ask the office to export the changes.</source>
        <translation>该文件将包含其他评审专家的评分，而在您本人的评分表提交之前不能查看这些评分。未写入任何内容；请由主管单位导出。</translation>
    </message>
    <message>
        <source>It holds every reviewer&apos;s scores and reasons in clear text. Give it only to the office.</source>
        <translation>文件以明文包含所有评审专家的评分和理由，只能交给主管单位。</translation>
    </message>
    <message>
        <source>person exporting; refused for a reviewer from whom another&apos;s scores are still hidden (default: the office)</source>
        <translation>导出人；如为尚不能查看他人评分的评审专家，则拒绝导出（默认：主管单位）</translation>
    </message>
    <message>
        <source>write the changes made in this vault to a file for another one, for the office: all scores and reasons are in it, in clear text</source>
        <translation>把本资料库的修改写入文件，供主管单位的其他资料库接受；其中以明文包含全部评分和理由</translation>
    </message>
    <message>
        <source>back up the whole vault to one file, for the vault&apos;s owner: everything is in it, in clear text</source>
        <translation>把整个资料库备份到一个文件，由资料库所有者保管；其中以明文包含全部内容</translation>
    </message>
    <message>
        <source>Updating the vault for this version of the program.</source>
        <translation>正在为本版本的程序更新资料库。</translation>
    </message>
    <message>
        <source>Give either --remove or --change.</source>
        <translation>请在 --remove 和 --change 中选用一个。</translation>
    </message>
    <message>
        <source>A pin that is there keeps its passage: give only --stance and --remark with --change.</source>
        <translation>已有证据的位置不能改动：--change 只能与 --stance 和 --remark 同用。</translation>
    </message>
    <message>
        <source>Give one of --quote, --rect and --absent.</source>
        <translation>请在 --quote、--rect、--absent 中选用一个。</translation>
    </message>
    <message>
        <source>Give the indicator (--indicator).</source>
        <translation>请给出指标（--indicator）。</translation>
    </message>
    <message>
        <source>--rect takes X,Y,W,H in points from the top left of the page, with --page.</source>
        <translation>--rect 的形式为 X,Y,W,H，以磅为单位，自页面左上角起，并须带 --page。</translation>
    </message>
    <message>
        <source>Give the document (--document) and the stance (--stance).</source>
        <translation>请给出材料（--document）和证明方向（--stance）。</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there: %2, page %3.</source>
        <translation>已找到“%1”：%2，第 %3 页。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on page %2 of %3.</source>
        <translation>%3 第 %2 页上没有“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in %2.</source>
        <translation>%2 中没有“%1”。</translation>
    </message>
    <message>
        <source>whole package</source>
        <translation>整个材料包</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>No evidence is pinned.</source>
        <translation>尚无证据。</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>未见：%1</translation>
    </message>
    <message>
        <source>indicator that the passage proves</source>
        <translation>该段内容所证明的指标</translation>
    </message>
    <message>
        <source>document, by its name</source>
        <translation>材料名称</translation>
    </message>
    <message>
        <source>pin this text; without --page its first place</source>
        <translation>标注这段文字；不带 --page 时为首次出现处</translation>
    </message>
    <message>
        <source>pin this rectangle, in points from the top left of the page as shown</source>
        <translation>标注此矩形，以磅为单位，自所显示页面的左上角起</translation>
    </message>
    <message>
        <source>record that these words are not in the document, or without --document not in the package</source>
        <translation>记录该材料中未见这些文字；不带 --document 时为整个材料包</translation>
    </message>
    <message>
        <source>what it says of the indicator (--absent: against)</source>
        <translation>对指标的证明方向（--absent 默认为反对）</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>change the stance or remark of this pin</source>
        <translation>修改该证据的证明方向或备注</translation>
    </message>
    <message>
        <source>remove this pin</source>
        <translation>删除该证据</translation>
    </message>
    <message>
        <source>pin a passage of a document to an indicator as evidence</source>
        <translation>将材料中的一段内容标注为某指标的证据</translation>
    </message>
    <message>
        <source>person who made the highlights</source>
        <translation>添加高亮的人员</translation>
    </message>
    <message>
        <source>only highlights in this document</source>
        <translation>只列出该材料中的高亮</translation>
    </message>
    <message>
        <source>write a copy of the document&apos;s PDF with the highlights in it</source>
        <translation>另存一份写入高亮的 PDF 副本</translation>
    </message>
    <message>
        <source>list a person&apos;s own highlights and notes, or write them into a copy</source>
        <translation>列出本人的高亮和笔记，或将其写入副本</translation>
    </message>
    <message>
        <source>%1 now has the role &quot;Office&quot;: the office sees which score sheets have been submitted and by whom, returns them, requests site visits and withdraws the requests, merges names with all that was entered under them, changes the office settings, and exports everybody&apos;s changes, including scores and reasons not yet submitted.</source>
        <translation>%1现具有“主管单位”职责：可查看哪些专家已提交评分表并予以退回，可要求实地尽职调查及撤回要求，可合并姓名及其名下全部录入内容，可修改主管单位设定，并可导出所有人的修改，包括尚未提交的评分和理由。</translation>
    </message>
    <message>
        <source>No highlights.</source>
        <translation>没有高亮。</translation>
    </message>
    <message>
        <source>Give the document (--document) with --out.</source>
        <translation>使用 --out 时请指定材料（--document）。</translation>
    </message>
    <message>
        <source>Writing the copy</source>
        <translation>正在写入副本</translation>
    </message>
    <message>
        <source>There are no highlights in this document to write into a copy.</source>
        <translation>该材料中没有可写入副本的高亮。</translation>
    </message>
    <message>
        <source>list the evidence on a score sheet</source>
        <translation>列出评分表上的证据</translation>
    </message>
    <message>
        <source>poorly read: %1</source>
        <translation>识别较差：%1</translation>
    </message>
    <message>
        <source>not yet read: %1</source>
        <translation>待识别：%1</translation>
    </message>
    <message>
        <source>not searchable: %1</source>
        <translation>无法检索：%1</translation>
    </message>
    <message>
        <source>(recognised)</source>
        <translation>（识别）</translation>
    </message>
    <message>
        <source>(looks alike)</source>
        <translation>（形近）</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Not listed (--limit): hits on %1 further pages, and %2 on the last page listed.</source>
        <translation>未列出（--limit）：另有 %1 页命中，最后列出的一页上还有 %2 处。</translation>
    </message>
    <message>
        <source>Recognition goes on in the background; --wait waits for it.</source>
        <translation>文字识别在后台继续进行；使用 --wait 可等待其完成。</translation>
    </message>
    <message>
        <source>the person searching; results they may not see are left out</source>
        <translation>检索人；不列出其无权查看的结果</translation>
    </message>
    <message>
        <source>only in this application</source>
        <translation>仅在此申报件中查找</translation>
    </message>
    <message>
        <source>list at most so many hits and count the others (default: all)</source>
        <translation>最多列出这么多处，其余仅计数（默认：全部列出）</translation>
    </message>
    <message>
        <source>also what recognition mistakes for the words, such as O for 0; marked</source>
        <translation>同时查找文字识别易混淆的字形（如 O 与 0），并予标注</translation>
    </message>
    <message>
        <source>find words in all documents, recognised pages included, and say how many pages could be searched</source>
        <translation>在全部材料（含识别页面）中查找文字，并说明有多少页可以检索</translation>
    </message>
    <message>
        <source>return only when every page has been read</source>
        <translation>所有页面读取完毕后再返回</translation>
    </message>
    <message>
        <source>read the text of all pages, recognising those that have none (default: of all applications)</source>
        <translation>读取所有页面的文字，对没有文字的页面进行识别（默认：全部申报件）</translation>
    </message>
    <message>
        <source>Searchable: %1</source>
        <translation>可检索：%1</translation>
    </message>
    <message>
        <source>Documents not arrived: %1</source>
        <translation>本机尚未收到的材料：%1</translation>
    </message>
    <message>
        <source>list the digital signatures of a PDF and what can be checked of them</source>
        <translation>列出 PDF 的数字签名及可核查的内容</translation>
    </message>
    <message>
        <source>No digital signatures.</source>
        <translation>没有数字签名。</translation>
    </message>
    <message>
        <source>See the findings</source>
        <translation>见需关注事项</translation>
    </message>
    <message>
        <source>Documents replaced: %1; scores to recheck: %2.</source>
        <translation>替换材料：%1 份；待复核评分：%2 项。</translation>
    </message>
    <message>
        <source>Evidence in replaced documents: %1 unchanged, %2 found elsewhere, %3 to check.</source>
        <translation>被替换材料中的证据：%1 处未变，%2 处已移位，%3 处待核对。</translation>
    </message>
    <message>
        <source>No other conflicts.</source>
        <translation>没有其他不一致的内容。</translation>
    </message>
    <message>
        <source>The file would hold scores of other reviewers while a score sheet of your own is open, and nobody else gave you the role &quot;Office&quot;. Nothing was written; submit your score sheets, or ask somebody else of the office to export the changes.</source>
        <translation>该文件将包含其他评审专家的评分，而您自己的评分表尚未提交，且“主管单位”职责并非由他人授予。未写入任何内容；请先提交评分表，或请主管单位的其他人员导出修改记录。</translation>
    </message>
    <message>
        <source>--set takes CONDITION=met, CONDITION=not-met or CONDITION=open.</source>
        <translation>--set 的形式为 CONDITION=met、CONDITION=not-met 或 CONDITION=open。</translation>
    </message>
    <message>
        <source>--%1 takes a date such as 2025-12-03.</source>
        <translation>--%1 须为日期，如 2025-12-03。</translation>
    </message>
    <message>
        <source>Say what was looked up: --set or --applied-on.</source>
        <translation>请指明查询了什么：--set 或 --applied-on。</translation>
    </message>
    <message>
        <source>Evidence needs --document and one of --quote and --rect.</source>
        <translation>证据须指明 --document 以及 --quote 或 --rect 之一。</translation>
    </message>
    <message>
        <source>This edition states no conditions of eligibility.</source>
        <translation>该评估批次未规定资格条件。</translation>
    </message>
    <message>
        <source>Application period: %1 to %2</source>
        <translation>申报时间：%1至%2</translation>
    </message>
    <message>
        <source>result for a condition; open takes it back</source>
        <translation>某项条件的结果；open 表示撤回</translation>
    </message>
    <message>
        <source>where it was looked up</source>
        <translation>查询处</translation>
    </message>
    <message>
        <source>when it was looked up (default: today)</source>
        <translation>查询日期（默认：今天）</translation>
    </message>
    <message>
        <source>document that shows it, by its name</source>
        <translation>证明该条件的材料，按名称</translation>
    </message>
    <message>
        <source>date applied, held against the edition&apos;s application period</source>
        <translation>申请日期，与该评估批次的申报时间比对</translation>
    </message>
    <message>
        <source>material reviewer or person in the office recording it (default: the only one there is, else the user of this computer)</source>
        <translation>进行记录的材料审核员或主管单位人员（默认：唯一的一人；没有时为本机用户）</translation>
    </message>
    <message>
        <source>the same as --author</source>
        <translation>同 --author</translation>
    </message>
    <message>
        <source>show whether an application is eligible, or record what was looked up</source>
        <translation>显示申报件是否符合申请资格，或记录查询结果</translation>
    </message>
    <message>
        <source>accept the differences of this fact, with --reason</source>
        <translation>对该项信息的差异予以说明并视为一致，须附 --reason</translation>
    </message>
    <message>
        <source>raise them with the applicant</source>
        <translation>将其列入补正</translation>
    </message>
    <message>
        <source>treat them as open again</source>
        <translation>重新列为待处理</translation>
    </message>
    <message>
        <source>only what this document states</source>
        <translation>仅限该材料的记载</translation>
    </message>
    <message>
        <source>show what the documents state of the applicant and where they disagree, or settle differences</source>
        <translation>列出各材料关于申请人的记载及不一致之处，或处理其差异</translation>
    </message>
    <message>
        <source>The documents do not disagree on &quot;%1&quot;. Run facts to see on what they do.</source>
        <translation>各材料在“%1”上没有不一致。请运行 facts 查看不一致的项目。</translation>
    </message>
    <message>
        <source>Say what becomes of a difference: --accept, --raise or --open.</source>
        <translation>请说明如何处理差异：--accept、--raise 或 --open。</translation>
    </message>
    <message>
        <source>--accept needs a reason: --reason TEXT.</source>
        <translation>--accept 须附理由：--reason 文字。</translation>
    </message>
</context>
</TS>
