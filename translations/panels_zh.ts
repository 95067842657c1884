<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>pingshen::ui::CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ConflictBox</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>查看：%1</translation>
    </message>
    <message>
        <source>%1: replaced by different files on different computers. Choose one; all are kept.</source>
        <translation>%1：在不同计算机上被替换为不同的文件。请选用其中一份，各份均予保留。</translation>
    </message>
    <message>
        <source>The vault is read-only: nothing can be changed</source>
        <translation>资料库只能读取，不能修改</translation>
    </message>
    <message>
        <source>%1: entered differently on different computers. Choose one; all stay in the history.</source>
        <translation>%1：在不同计算机上填写不一致。请选用其一；各项内容均保留在修改记录中。</translation>
    </message>
    <message>
        <source>%1: none of these values is allowed under the office&apos;s present settings. If those are to be chosen too, choose them first; or enter another value below, which settles this.</source>
        <translation>%1：按主管单位现行设定，各个值均不允许。如主管单位设定也待选用，请先选用设定；也可在下方另行填写，填写后即不再待选用。</translation>
    </message>
    <message>
        <source>Choose office settings…</source>
        <translation>选用主管单位设定…</translation>
    </message>
    <message>
        <source>Chosen. All values stay in the history.</source>
        <translation>已选用。各项内容均保留在修改记录中。</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>选用此项</translation>
    </message>
    <message>
        <source>Use this: %1</source>
        <translation>选用此项：%1</translation>
    </message>
    <message>
        <source>%1: %2 chosen · %3</source>
        <comment>what, its value, which computer</comment>
        <translation>%1：已选用 %2 · %3</translation>
    </message>
    <message>
        <source>%1: %2 entered instead</source>
        <comment>what, its value</comment>
        <translation>%1：已另行填写 %2</translation>
    </message>
    <message>
        <source>Entered differently on different computers. Choose all that one of them has, or each value by itself; all stay in the history.</source>
        <translation>在不同计算机上填写不一致。请整列选用，或逐项选用；各项内容均保留在修改记录中。</translation>
    </message>
    <message>
        <source>Use all</source>
        <translation>全部选用</translation>
    </message>
    <message>
        <source>Use all: %1</source>
        <comment>from which computer</comment>
        <translation>全部选用：%1</translation>
    </message>
    <message>
        <source>Only reviewing experts score</source>
        <translation>由评审专家评分</translation>
    </message>
    <message>
        <source>Use the rest</source>
        <translation>选用其余</translation>
    </message>
    <message>
        <source>Use the rest: %1</source>
        <comment>from which computer</comment>
        <translation>选用其余：%1</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::DateField</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1: today</source>
        <translation>%1：今天</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>%1: calendar</source>
        <translation>%1：日历</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::DocumentDelegate</name>
    <message>
        <source>Choose one</source>
        <translation>选用其一</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message numerus="yes">
        <source>scan · %n p.</source>
        <translation>
            <numerusform>扫描 · %n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n p.</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未归类</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::DocumentPanel</name>
    <message>
        <source>Assign as</source>
        <translation>归类为</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 份材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in total</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>输入密码…</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::DocumentShelf</name>
    <message>
        <source>Pane contents</source>
        <translation>窗格显示的内容</translation>
    </message>
    <message>
        <source>Documents of this application</source>
        <translation>本申报件的材料</translation>
    </message>
    <message>
        <source>Page thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>leaf</comment>
        <translation>目录</translation>
    </message>
    <message>
        <source>Table of contents of this document</source>
        <translation>本材料的目录</translation>
    </message>
    <message>
        <source>List</source>
        <comment>leaf</comment>
        <translation>列表</translation>
    </message>
    <message>
        <source>Pages</source>
        <comment>leaf</comment>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>This document has no table of contents.</source>
        <translation>本材料没有目录。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::EligibilityList</name>
    <message>
        <source>Application period: %1 to %2</source>
        <translation>申报时间 %1 至 %2</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>not looked up</source>
        <translation>未查询</translation>
    </message>
    <message>
        <source>The document has been replaced since.</source>
        <translation>该材料此后已被替换。</translation>
    </message>
    <message>
        <source>Select a passage or draw a rectangle, then press Alt+8.</source>
        <translation>选中一段文字或框选区域，再按 Alt+8。</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>申请资格</translation>
    </message>
    <message>
        <source>Recorded by material reviewers and the office.</source>
        <translation>由材料审核员和主管单位记录。</translation>
    </message>
    <message>
        <source>Remove the evidence</source>
        <translation>删除证据</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::EvidenceBox</name>
    <message>
        <source>Remark…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>删除证据</translation>
    </message>
    <message>
        <source>Evidence: %1 of at least %2</source>
        <translation>证据 %1 处 · 要求至少 %2 处</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>证据 %1 处</translation>
    </message>
    <message>
        <source>Evidence: none</source>
        <translation>尚无证据</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Confirm position</source>
        <translation>确认位置</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::FactsPanel</name>
    <message>
        <source>Cross-check</source>
        <translation>信息比对</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>形近</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>已列入补正</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Nothing found yet. Pages are read in the background; facts appear here as they are.</source>
        <translation>尚未读到信息。各页正在后台读取，读到后在此列出。</translation>
    </message>
    <message>
        <source>No facts were found. Scanned pages that cannot be read well state nothing here; read them above.</source>
        <translation>未读到信息。无法清晰识别的扫描页不在此列，请在上方查看。</translation>
    </message>
    <message>
        <source>%1 does not state it.</source>
        <translation>%1未记载该项。</translation>
    </message>
    <message>
        <source>%1 ought to state it and does not.</source>
        <translation>%1应当记载该项而未记载。</translation>
    </message>
    <message>
        <source>recognised, %1%</source>
        <translation>识别，%1%</translation>
    </message>
    <message>
        <source>Others: %1</source>
        <translation>其他材料：%1</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>仅看差异</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>显示表格</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>隐藏表格</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>视为一致 (A)</translation>
    </message>
    <message>
        <source>Raise (B)</source>
        <translation>列入补正 (B)</translation>
    </message>
    <message>
        <source>Open again (O)</source>
        <translation>重新待处理 (O)</translation>
    </message>
    <message>
        <source>Recorded by material reviewers and the office.</source>
        <translation>由材料审核员和主管单位记录。</translation>
    </message>
    <message>
        <source>Cross-check of the documents</source>
        <translation>材料信息比对</translation>
    </message>
    <message>
        <source>Reading what the documents state…</source>
        <translation>正在读取各材料的记载…</translation>
    </message>
    <message>
        <source>Reason; Enter accepts the difference</source>
        <translation>理由；按 Enter 视为一致</translation>
    </message>
    <message>
        <source>Pages still to be read: %1</source>
        <translation>待读取页数：%1</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::FieldBinder</name>
    <message>
        <source>Several values are waiting: choose one above, or enter another here</source>
        <translation>有多个值待选用：请在上方选用，或在此另行填写</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::FindBar</name>
    <message>
        <source>Only the present file is searched</source>
        <translation>仅检索现行文件</translation>
    </message>
    <message>
        <source>This document cannot be searched</source>
        <translation>本材料无法检索</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在本材料中查找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Search all documents of the application</source>
        <translation>在本申报件的全部材料中检索</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>short</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::FindingList</name>
    <message>
        <source>Enter</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Enter the applicant&apos;s name</source>
        <translation>填写申请人姓名</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Edit applicant details</source>
        <translation>更正申请人信息</translation>
    </message>
    <message>
        <source>None. All required documents are present and readable.</source>
        <translation>无。必交材料齐全，均可阅读。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>查看清单</translation>
    </message>
    <message>
        <source>Show list: %1</source>
        <translation>查看清单：%1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HighlightDelegate</name>
    <message>
        <source>Rectangle without text</source>
        <translation>无文字的矩形</translation>
    </message>
    <message>
        <source>Page %1 of %2: %3</source>
        <translation>%2第 %1 页：%3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>笔记：%1</translation>
    </message>
    <message>
        <source>Not written to the vault yet.</source>
        <translation>尚未写入资料库。</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HighlightOverlay</name>
    <message>
        <source>an area of the page</source>
        <translation>页面上的一块区域</translation>
    </message>
    <message>
        <source>Your highlight: %1</source>
        <translation>自己的高亮：%1</translation>
    </message>
    <message>
        <source>Your note on %1: %2</source>
        <translation>自己的笔记（%1）：%2</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HighlightPopup</name>
    <message>
        <source>No highlights in this application. Select text or draw a rectangle on a page, then press H; Alt+N adds a note.</source>
        <translation>本申报件中尚无自己的高亮。请在页面上选择文字或画出矩形后按 H；按 Alt+N 可加笔记。</translation>
    </message>
    <message>
        <source>None of your highlights has these words.</source>
        <translation>自己的高亮中没有这些字词。</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n 处高亮</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes there · Delete removes · Ctrl+Z undoes</source>
        <translation>Enter 转到该处 · Delete 取消高亮 · Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Your highlights</source>
        <translation>自己的高亮</translation>
    </message>
    <message>
        <source>Search your highlights and notes</source>
        <translation>搜索自己的高亮和笔记</translation>
    </message>
    <message>
        <source>Export a copy with your highlights…</source>
        <translation>导出带高亮的副本…</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::IndicatorCard</name>
    <message>
        <source>%1 · maximum %2</source>
        <translation>%1 · 满分 %2 分</translation>
    </message>
    <message>
        <source>/ %1 · step %2</source>
        <translation>/ %1 · 以 %2 分为单位</translation>
    </message>
    <message>
        <source>%1: points</source>
        <translation>%1：得分</translation>
    </message>
    <message>
        <source>Reason: what in the documents supports these points</source>
        <translation>理由：材料中支持该得分的内容</translation>
    </message>
    <message>
        <source>%1: reason</source>
        <translation>%1：理由</translation>
    </message>
    <message>
        <source>Recheck: a document was replaced</source>
        <translation>待复核：材料已更新</translation>
    </message>
    <message>
        <source>Confirm score</source>
        <translation>维持原评分</translation>
    </message>
    <message>
        <source>History of this indicator</source>
        <translation>本指标的修改记录</translation>
    </message>
    <message>
        <source>Supporting documents</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Points per band: not published · set by the office. Until they are set, select the band as a fact and enter the points yourself.</source>
        <translation>各档分值未公布 · 由主管单位设定。设定之前，选档仅作为事实记录，得分由您填写。</translation>
    </message>
    <message>
        <source>Split of the maximum: not published · set by the office. Until it is set, score the indicator as a whole and record the facts.</source>
        <translation>满分如何分配未公布 · 由主管单位设定。设定之前，请按指标整体评分并记录事实。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1 points kept. To clear them, empty the field and press Enter.</source>
        <translation>已保留得分 %1。如要清除，请清空此栏后按 Enter。</translation>
    </message>
    <message>
        <source>Some bands have no points yet: not published · set by the office. Select such a band as a fact and enter the points yourself.</source>
        <translation>部分档次尚无分值：未公布 · 由主管单位设定。选这些档次仅作为事实记录，得分由您填写。</translation>
    </message>
    <message>
        <source>to choose</source>
        <comment>in an empty field: several values wait</comment>
        <translation>待选用</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::IndicatorRow</name>
    <message>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Reason missing</source>
        <translation>缺少理由</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>输入无效</translation>
    </message>
    <message>
        <source>Reason too short</source>
        <translation>理由过短</translation>
    </message>
    <message>
        <source>Two values</source>
        <translation>两个值待选用</translation>
    </message>
    <message>
        <source>%1 not allowed</source>
        <translation>不允许 %1 分</translation>
    </message>
    <message>
        <source>Evidence missing</source>
        <translation>缺少证据</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>满分 %1</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::KeywordBar</name>
    <message>
        <source>Keywords: %1</source>
        <translation>关键词：%1</translation>
    </message>
    <message>
        <source>Previous keyword</source>
        <translation>上一处关键词</translation>
    </message>
    <message>
        <source>Next keyword</source>
        <translation>下一处关键词</translation>
    </message>
    <message>
        <source>cannot be searched</source>
        <translation>无法检索</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Each place counts once, for the longest keyword; Latin keywords match whole words only.</source>
        <translation>同一处只按最长的关键词计一次；西文关键词须为完整单词。</translation>
    </message>
    <message numerus="yes">
        <source>Fully searched, no keyword: %n document(s)</source>
        <translation>
            <numerusform>已全部检索，未见关键词：%n 份材料</numerusform>
        </translation>
    </message>
    <message>
        <source>Keywords are looked for in the present file only</source>
        <translation>仅在现行文件中查找关键词</translation>
    </message>
    <message>
        <source>This document cannot be searched</source>
        <translation>本材料无法检索</translation>
    </message>
    <message>
        <source>No keyword found so far</source>
        <translation>暂未发现关键词</translation>
    </message>
    <message>
        <source>Keywords by document</source>
        <translation>各材料的关键词</translation>
    </message>
    <message>
        <source>Looking for the keywords of &quot;%1&quot;…</source>
        <translation>正在查找指标“%1”的关键词…</translation>
    </message>
    <message>
        <source>No keywords are set for &quot;%1&quot;</source>
        <translation>指标“%1”未设置关键词</translation>
    </message>
    <message>
        <source>No keyword of &quot;%1&quot; in this document</source>
        <translation>本材料中没有指标“%1”的关键词</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::MaterialsPanel</name>
    <message>
        <source>Application period: %1 to %2</source>
        <translation>申报时间 %1 至 %2</translation>
    </message>
    <message>
        <source>Not published · set by the office:</source>
        <translation>未公布 · 由主管单位设定：</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>需关注事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>评估批次</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::NameNeeded</name>
    <message>
        <source>Enter your name to score.</source>
        <translation>请先填写姓名，再评分。</translation>
    </message>
    <message>
        <source>Enter name…</source>
        <translation>填写姓名…</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::NoteList</name>
    <message>
        <source>Topic, e.g. salary, premises, interview</source>
        <translation>主题，例如：年薪、办公场所、面谈</translation>
    </message>
    <message>
        <source>Topic of the new note</source>
        <translation>新记录的主题</translation>
    </message>
    <message>
        <source>What was seen, heard or verified</source>
        <translation>看到、听到或核对的内容</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加记录</translation>
    </message>
    <message>
        <source>Your text is kept even if you do not add the note</source>
        <translation>即使未添加，输入的内容也会保留</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::NoteRow</name>
    <message>
        <source>Edited by %1, %2</source>
        <translation>%1 于 %2 修改</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>记录：%1</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OriginalHead</name>
    <message>
        <source>Matches</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>未出示</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Enter Remark</source>
        <translation>Enter 备注</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OriginalList</name>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>相符 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>不符 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>未出示 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>未核验 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件核验</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OriginalRow</name>
    <message>
        <source>%1: original</source>
        <translation>%1：原件</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1: remark</source>
        <translation>%1：备注</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::PartHeader</name>
    <message>
        <source>%1 · weight %2%</source>
        <translation>%1 · 权重 %2%</translation>
    </message>
    <message>
        <source>Subtotal %1 / %2</source>
        <translation>小计 %1 / %2</translation>
    </message>
    <message>
        <source>Provisional %1 / %2</source>
        <translation>暂计 %1 / %2</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>满分 %1</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::PinOverlay</name>
    <message>
        <source>an area of the page</source>
        <translation>页面上的一个区域</translation>
    </message>
    <message>
        <source>Evidence, indicator %1, %2: %3</source>
        <translation>证据，指标 %1，%2：%3</translation>
    </message>
    <message>
        <source>Evidence, %1: %2</source>
        <translation>证据，%1：%2</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ProofChips</name>
    <message>
        <source>%1: missing</source>
        <translation>%1：缺少</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::QueueDelegate</name>
    <message>
        <source>Standard unknown</source>
        <translation>标准未知</translation>
    </message>
    <message>
        <source>Visit overdue</source>
        <translation>尽调已逾期</translation>
    </message>
    <message numerus="yes">
        <source>Visit in %n day(s)</source>
        <translation>
            <numerusform>尽调 %n 天内</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation>已提交 %1</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>待复核</translation>
    </message>
    <message numerus="yes">
        <source>%n submitted</source>
        <translation>
            <numerusform>%n 份已提交</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::QueueModel</name>
    <message>
        <source>Entered differently on different computers: open it to choose.</source>
        <translation>在不同计算机上填写不一致，请打开后选用其一。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::QueuePanel</name>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的申报件</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>还没有申报件</translation>
    </message>
    <message>
        <source>Shorten the search or show all states.</source>
        <translation>请减少字数，或选择全部状态。</translation>
    </message>
    <message>
        <source>Open a package or drop one on this window.</source>
        <translation>请打开材料包，或把它拖到窗口上。</translation>
    </message>
    <message>
        <source>Name, pinyin, employer, case number</source>
        <translation>姓名、拼音、用人单位、受理编号</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申报件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>评分中</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Documents replaced</source>
        <translation>材料已更新</translation>
    </message>
    <message>
        <source>Name, pinyin, number</source>
        <translation>姓名、拼音、编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy case number</source>
        <translation>复制受理编号</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制姓名</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>待选用</translation>
    </message>
    <message>
        <source>State of the score sheet</source>
        <translation>评分表状态</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReaderPanel</name>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · 第 %2 版</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>输入密码…</translation>
    </message>
    <message>
        <source>This document is password-protected</source>
        <translation>这份材料有密码保护</translation>
    </message>
    <message>
        <source>Show the translation beside it</source>
        <translation>并排显示译文</translation>
    </message>
    <message>
        <source>Open a second view</source>
        <translation>打开第二视图</translation>
    </message>
    <message>
        <source>Select a document</source>
        <translation>请选择材料</translation>
    </message>
    <message>
        <source>The documents of this application are listed on the left.</source>
        <translation>本申报件的材料见左侧列表。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReaderTabs</name>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>已打开的材料</translation>
    </message>
    <message>
        <source>Only looked at: the next document takes this tab. Click it, or turn a page, to keep it.</source>
        <translation>仅浏览：打开下一份材料时将占用此标签页。点击标签页或翻页即可保留。</translation>
    </message>
    <message>
        <source>%1, only looked at</source>
        <translation>%1，仅浏览</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReadingBar</name>
    <message numerus="yes">
        <source>%1 / %n pages</source>
        <translation>
            <numerusform>%1 / %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading record</source>
        <translation>阅读记录</translation>
    </message>
    <message numerus="yes">
        <source>Reading record: %1 of %n pages read</source>
        <translation>
            <numerusform>阅读记录：%n 页中已读 %1 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pages that were on screen at %1% or larger for %n second(s) or longer. Only you can see this.</source>
        <translation>
            <numerusform>以不小于 %1% 的比例在屏幕上显示满 %n 秒的页面计为已读。仅本人可见。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) cannot be shown and are left out.</source>
        <translation>
            <numerusform>另有 %n 份材料无法显示，未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to go to the next unread page.</source>
        <translation>点击转到下一未读页。</translation>
    </message>
    <message>
        <source>All pages that can be shown have been read.</source>
        <translation>可显示的页面均已读过。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SearchModel</name>
    <message>
        <source>looks alike</source>
        <translation>形近</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Not listed: %1 further pages with hits</source>
        <translation>未列出：另有 %1 页命中</translation>
    </message>
    <message>
        <source>Cannot be searched</source>
        <translation>无法检索</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>待识别</translation>
    </message>
    <message>
        <source>Read poorly</source>
        <translation>识别较差</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SearchPanel</name>
    <message>
        <source>Press Escape to return to the document.</source>
        <translation>按 Esc 返回材料。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 处</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Searchable: %1</source>
        <translation>可检索：%1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Search the text of the documents</source>
        <translation>检索材料文字</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>关闭检索</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>检索范围</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>scope</comment>
        <translation>当前材料</translation>
    </message>
    <message>
        <source>Only this document</source>
        <translation>仅当前材料</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>scope</comment>
        <translation>本申报件</translation>
    </message>
    <message>
        <source>All documents of this application</source>
        <translation>本申报件的全部材料</translation>
    </message>
    <message>
        <source>All</source>
        <comment>scope</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>All applications in the vault</source>
        <translation>资料库中的全部申报件</translation>
    </message>
    <message>
        <source>Look-alikes too</source>
        <translation>同时查找形近字</translation>
    </message>
    <message>
        <source>Also find what recognition mistakes for the words: O for 0, l for 1, 己 for 已</source>
        <translation>同时查找文字识别易混淆的字形：O 与 0、l 与 1、己 与 已</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>检索结果</translation>
    </message>
    <message>
        <source>Type what you are looking for.</source>
        <translation>请输入要查找的内容。</translation>
    </message>
    <message>
        <source>Not found so far</source>
        <translation>暂未找到</translation>
    </message>
    <message>
        <source>List</source>
        <comment>pages</comment>
        <translation>列出</translation>
    </message>
    <message>
        <source>List the pages that are not searched, or not well</source>
        <translation>列出无法检索或识别较差的页面</translation>
    </message>
    <message>
        <source>Record as searched, not found</source>
        <translation>记为“已检索，未见”</translation>
    </message>
    <message>
        <source>Records the search and the number of pages searched as evidence</source>
        <translation>将检索词语和可检索的页数作为证据记入当前指标</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SecondView</name>
    <message>
        <source>Scroll both views together</source>
        <translation>两个视图同步滚动</translation>
    </message>
    <message>
        <source>Align: these two places belong together</source>
        <translation>对齐：此两处内容相对应</translation>
    </message>
    <message>
        <source>Close the second view</source>
        <translation>关闭第二视图</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SecondaryRow</name>
    <message>
        <source>Fact (optional)</source>
        <translation>事实（选填）</translation>
    </message>
    <message>
        <source>%1: fact</source>
        <translation>%1：事实</translation>
    </message>
    <message>
        <source>%1: points</source>
        <translation>%1：得分</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SheetBanner</name>
    <message>
        <source>Only reviewing experts score</source>
        <translation>由评审专家评分</translation>
    </message>
    <message>
        <source>Correct name and roles…</source>
        <translation>更正姓名和职责…</translation>
    </message>
    <message>
        <source>Here you can take the role &quot;Reviewing expert&quot;</source>
        <translation>可在此处添加职责“评审专家”</translation>
    </message>
    <message>
        <source>The vault is read-only: nothing can be changed</source>
        <translation>资料库只能读取，不能修改</translation>
    </message>
    <message>
        <source>%1 of %2 scored</source>
        <translation>已评 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n 项待选用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) missing</source>
        <translation>
            <numerusform>缺 %n 条理由</numerusform>
        </translation>
    </message>
    <message>
        <source>Return (office)…</source>
        <translation>退回（主管单位）…</translation>
    </message>
    <message>
        <source>For the office: return a submitted sheet to its reviewer, with a reason</source>
        <translation>供主管单位使用：说明理由，将已提交的评分表退回评审专家</translation>
    </message>
    <message>
        <source>Score sheet…</source>
        <translation>评分表…</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>退回理由：%1</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>提交…</translation>
    </message>
    <message>
        <source>List what is left to do, then submit and lock the score sheet</source>
        <translation>先列出待处理事项，再提交并锁定评分表</translation>
    </message>
    <message>
        <source>Returned by %1 on %2: %3</source>
        <translation>%1 于 %2 退回，理由：%3</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::TrackCard</name>
    <message>
        <source>Decides which indicators are scored</source>
        <translation>决定对哪些指标评分</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::VaultPopup</name>
    <message>
        <source>Searchable: %1</source>
        <translation>可检索：%1</translation>
    </message>
    <message>
        <source>Search all applications</source>
        <translation>检索全部申报件</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>检索结果</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::VisitPanel</name>
    <message>
        <source>A site visit requires that the experts&apos; total reaches %1, or that the office requests one with a reason.</source>
        <translation>专家总分达到 %1 分，或主管单位说明理由提出要求，方可开展实地尽职调查。</translation>
    </message>
    <message>
        <source>Provisionally required</source>
        <translation>预计需尽调</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>需尽调</translation>
    </message>
    <message>
        <source>The experts&apos; total reaches the threshold: a site visit is required.</source>
        <translation>专家总分达到门槛，应进行实地尽职调查。</translation>
    </message>
    <message>
        <source>Requested by the office</source>
        <translation>主管单位要求</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已开展</translation>
    </message>
    <message>
        <source>No visit is requested now, but one has begun: what is recorded stays here and can be completed.</source>
        <translation>目前未要求实地尽职调查，但调查已经开展：已有记录保留于此，可以补充完善。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>无需尽调</translation>
    </message>
    <message>
        <source>Not yet decided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>The experts&apos; total is below %1, so no site visit is required. The office can request one with a reason.</source>
        <translation>专家总分低于 %1 分，无需实地尽职调查。主管单位可说明理由提出要求。</translation>
    </message>
    <message numerus="yes">
        <source>The deadline is %n month(s) after the notification date.</source>
        <translation>
            <numerusform>期限为通知日期后 %n 个月。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Due on or before %1 · %2</source>
        <translation>%1前（含当日）完成 · %2</translation>
    </message>
    <message>
        <source>Request a visit (office)…</source>
        <translation>要求实地尽职调查（主管单位）…</translation>
    </message>
    <message>
        <source>Site visit report…</source>
        <translation>实地尽职调查报告…</translation>
    </message>
    <message>
        <source>Withdraw the request…</source>
        <translation>撤回要求…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>尽调记录</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Summary of the visit; the experts&apos; scores do not change</source>
        <translation>小结；专家评分保持不变</translation>
    </message>
    <message>
        <source>Summary of the visit</source>
        <translation>尽调小结</translation>
    </message>
    <message>
        <source>Your own total reaches the threshold; it counts once your sheet is submitted.</source>
        <translation>您的总分已达到门槛，提交评分表后计入。</translation>
    </message>
    <message>
        <source>Your own total is below %1. The experts&apos; total is shown once your sheet is submitted. The office can request a visit with a reason.</source>
        <translation>您的总分低于 %1 分。提交评分表后显示专家总分。主管单位可说明理由提出要求。</translation>
    </message>
    <message>
        <source>A site visit requires a total of at least %1. Your score sheet is not complete yet; the experts&apos; total is shown once it is submitted. The office can request a visit with a reason.</source>
        <translation>总分达到 %1 分方进行实地尽职调查。您的评分表尚未完成，提交后显示专家总分。主管单位可说明理由提出要求。</translation>
    </message>
    <message>
        <source>After the deadline, %1</source>
        <translation>晚于完成期限（%1）</translation>
    </message>
    <message>
        <source>Also requested by the office: %1</source>
        <translation>主管单位亦要求开展，理由：%1</translation>
    </message>
    <message>
        <source>Requested by %1 on %2</source>
        <translation>由 %1 于 %2 提出</translation>
    </message>
    <message>
        <source>A visit was requested by %1 on %2</source>
        <translation>%1 于 %2 要求开展实地尽职调查</translation>
    </message>
    <message>
        <source>The request was withdrawn by %1 on %2</source>
        <translation>%1 于 %2 撤回了该要求</translation>
    </message>
</context>
</TS>
