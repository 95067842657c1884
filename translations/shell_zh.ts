<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>StartOptions</name>
    <message>
        <source>Expert review workstation for application packages.</source>
        <translation>申报材料包专家评审工作台。</translation>
    </message>
    <message>
        <source>Vault folder, which holds all data.</source>
        <translation>资料库文件夹，存放全部数据。</translation>
    </message>
    <message>
        <source>Interface language: zh or en.</source>
        <translation>界面语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Open the application with this number or case number.</source>
        <translation>按申报件编号或受理编号打开申报件。</translation>
    </message>
    <message>
        <source>Folder, archive or PDFs to import and open.</source>
        <translation>要导入并打开的文件夹、压缩包或 PDF。</translation>
    </message>
    <message>
        <source>Pingshen is already running on this vault, but its window does not respond. Wait a moment or close it, then try again.</source>
        <translation>评审程序已打开该资料库，但窗口没有响应。请稍候，或关闭该窗口后重试。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::AbsenceFlow</name>
    <message>
        <source>Choose the indicator that the words would prove.</source>
        <translation>请先选择这些词语所要证明的指标。</translation>
    </message>
    <message>
        <source>No page could be searched yet: there is nothing to record.</source>
        <translation>尚无可检索的页面，无法记录。</translation>
    </message>
    <message>
        <source>Recorded as searched, not found: “%1” · %2</source>
        <translation>已记为“已检索，未见”：“%1” · %2</translation>
    </message>
    <message>
        <source>Found “%1”: %2, page %3</source>
        <translation>材料中有“%1”：%2 第 %3 页</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>“%1” is recorded as searched, not found.</source>
        <translation>“%1”已记为“已检索，未见”。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ActionBindings</name>
    <message>
        <source>All indicators have points and a reason.</source>
        <translation>各项指标均已评分并填写理由。</translation>
    </message>
    <message>
        <source>Only the first %1 pages are selected.</source>
        <translation>只选中了前 %1 页。</translation>
    </message>
    <message>
        <source>Address copied: %1</source>
        <translation>已复制地址：%1</translation>
    </message>
    <message>
        <source>There is no text to select on this page.</source>
        <translation>本页没有可选择的文字。</translation>
    </message>
    <message>
        <source>This application has no document %1.</source>
        <translation>本申报件没有第 %1 项材料。</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>提交…</translation>
    </message>
    <message>
        <source>Select a passage or draw a rectangle first; it becomes the evidence of the current condition.</source>
        <translation>请先选中一段文字或框选区域，作为当前资格条件的证据。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::DialogFlow</name>
    <message>
        <source>Office settings saved.</source>
        <translation>主管单位设定已保存。</translation>
    </message>
    <message>
        <source>Name corrected.</source>
        <translation>姓名已更正。</translation>
    </message>
    <message>
        <source>%1 and %2 are two people again.</source>
        <translation>%1与%2已重新分为两人。</translation>
    </message>
    <message>
        <source>%1 was merged into %2.</source>
        <translation>已将%1并入%2。</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>查找姓名</translation>
    </message>
    <message>
        <source>Names that were merged by mistake are separated here, too.</source>
        <translation>误合并的姓名也可在此分开。</translation>
    </message>
    <message>
        <source>Merge names</source>
        <translation>合并姓名</translation>
    </message>
    <message>
        <source>Separate: %1 from %2</source>
        <translation>分开：%1 与 %2</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Roles changed: %1.</source>
        <translation>职责已更改：%1。</translation>
    </message>
    <message>
        <source>Give the role &quot;Office&quot;?</source>
        <translation>要授予“主管单位”职责吗？</translation>
    </message>
    <message>
        <source>The office sees which score sheets have been submitted and by whom, returns them, requests site visits and withdraws the requests, merges names with all that was entered under them, and changes the office settings. Nobody without the role can do so from then on. The history records under your name that %1 was given it.</source>
        <translation>主管单位可查看哪些专家已提交评分表并予以退回，可要求实地尽职调查及撤回要求，可合并姓名及其名下全部录入内容，并可修改主管单位设定。此后无此职责的人员不能办理这些事项。修改记录将以您的姓名载明：%1获授此职责。</translation>
    </message>
    <message>
        <source>Give role</source>
        <translation>授予职责</translation>
    </message>
    <message>
        <source>Do not give it</source>
        <translation>不授予</translation>
    </message>
    <message>
        <source>You are the only person here.</source>
        <translation>资料库中仅有您一人。</translation>
    </message>
    <message>
        <source>The same person was entered twice. Choose the name that is given up; the next step asks whose name it becomes.</source>
        <translation>同一人员被录入了两次。请选择要弃用的姓名；下一步选择改为哪个姓名。</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（您）</translation>
    </message>
    <message>
        <source>Whose name does &quot;%1&quot; become? The most similar names come first.</source>
        <translation>“%1”要改为哪个姓名？最相近的排在最前。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot;?</source>
        <translation>要将“%1”改为“%2”吗？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is shown as &quot;%2&quot; from now on. Score sheets, notes and unfinished entries go with the person. The history records under your name that the two were merged; they can be separated again.</source>
        <translation>此后“%1”均显示为“%2”，其评分表、记录和未完成的录入随之转移。修改记录将以您的姓名载明此次合并；合并后仍可分开。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::EncodingFlow</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GBK)</source>
        <translation>简体中文（GBK）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>韩文（EUC-KR）</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>西里尔文（Windows）</translation>
    </message>
    <message>
        <source>Cyrillic (DOS)</source>
        <translation>西里尔文（DOS）</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>西里尔文（KOI8-R）</translation>
    </message>
    <message>
        <source>Western (DOS)</source>
        <translation>西欧（DOS）</translation>
    </message>
    <message>
        <source>Western (DOS, code page 850)</source>
        <translation>西欧（DOS，代码页 850）</translation>
    </message>
    <message>
        <source>Western (Windows)</source>
        <translation>西欧（Windows）</translation>
    </message>
    <message>
        <source>Encoding of the file names</source>
        <translation>文件名编码</translation>
    </message>
    <message>
        <source>For packages whose file names appear garbled. The encoding is normally detected.</source>
        <translation>用于文件名显示为乱码的材料包。编码通常会自动判断。</translation>
    </message>
    <message>
        <source>In an archive</source>
        <translation>在压缩包中</translation>
    </message>
    <message>
        <source>In a folder</source>
        <translation>在文件夹中</translation>
    </message>
    <message>
        <source>Choose package…</source>
        <translation>选择材料包…</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>打开材料包</translation>
    </message>
    <message>
        <source>Open a package folder</source>
        <translation>打开材料包文件夹</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose the encoding in which the names below are readable.</source>
        <translation>请选择使下列名称显示正常的编码。</translation>
    </message>
    <message numerus="yes">
        <source>%1: does not fit %n name(s)</source>
        <translation>
            <numerusform>%1：不适用于 %n 个文件名</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names of %1 can be read in only one way; there is nothing to choose.</source>
        <translation>%1 的文件名只有一种读法，无需选择编码。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::EvidenceFlow</name>
    <message>
        <source>Choose the indicator that the passage proves.</source>
        <translation>请先选择该段内容所证明的指标。</translation>
    </message>
    <message>
        <source>Select text or draw a rectangle on a page first.</source>
        <translation>请先在页面上选择文字或画出矩形。</translation>
    </message>
    <message>
        <source>This indicator has no evidence on a page.</source>
        <translation>该指标在页面上尚无证据。</translation>
    </message>
    <message>
        <source>Nothing in this document is pinned.</source>
        <translation>本材料中尚无证据。</translation>
    </message>
    <message>
        <source>Remark on evidence</source>
        <translation>证据备注</translation>
    </message>
    <message>
        <source>Save remark</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No evidence is in a document that was replaced.</source>
        <translation>被替换的材料中没有证据。</translation>
    </message>
    <message>
        <source>Select the passage in the present document first.</source>
        <translation>请先在现有材料中选中该段内容。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::FollowFlow</name>
    <message>
        <source>The replaced documents were compared: your evidence stands where it stood.</source>
        <translation>新旧材料已比对：您的证据位置未变。</translation>
    </message>
    <message>
        <source>The replaced documents were compared. Your evidence to be confirmed: %1; to be rechecked: %2.</source>
        <translation>新旧材料已比对。您的证据中，待确认 %1 处，待复核 %2 处。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HighlightFlow</name>
    <message>
        <source>Begun, not saved as a note yet: %1</source>
        <translation>已输入，尚未存为笔记：%1</translation>
    </message>
    <message>
        <source>⚠ Not written to the vault yet; it is tried again.</source>
        <translation>⚠ 尚未写入资料库，将自动重试。</translation>
    </message>
    <message>
        <source>Remove the highlight with its note?</source>
        <translation>取消高亮并删除其笔记？</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>笔记：%1</translation>
    </message>
    <message>
        <source>Remove both</source>
        <translation>一并删除</translation>
    </message>
    <message>
        <source>The note is not saved. What you typed is kept with the highlight; Alt+N goes on with it.</source>
        <translation>笔记未保存。已输入的文字随高亮保留，可按 Alt+N 继续。</translation>
    </message>
    <message>
        <source>Highlight extended</source>
        <translation>已扩展高亮</translation>
    </message>
    <message>
        <source>Highlights cannot be saved: the vault is read-only, or no reviewer is chosen.</source>
        <translation>此处无法保存高亮：资料库为只读，或尚未填写评审专家姓名。</translation>
    </message>
    <message>
        <source>Select text or draw a rectangle on a page first.</source>
        <translation>请先选择文字或在页面上框选区域。</translation>
    </message>
    <message>
        <source>Note on the passage</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>仅本人可见。</translation>
    </message>
    <message>
        <source>“%1” Only you see it.</source>
        <translation>“%1”（笔记仅本人可见）</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存笔记</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>one&apos;s own</comment>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>已修改笔记</translation>
    </message>
    <message>
        <source>Highlight added</source>
        <translation>已添加高亮</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>已取消高亮</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n of your highlights and notes cannot be read. Nothing of the review is affected.</source>
        <translation>
            <numerusform>您的高亮和笔记中有 %n 处无法读取。评审内容不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>取消高亮</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>笔记…</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HighlightListFlow</name>
    <message>
        <source>No highlights in this document.</source>
        <translation>本材料中尚无自己的高亮。</translation>
    </message>
    <message>
        <source>Export a copy with your highlights</source>
        <translation>导出带高亮的副本</translation>
    </message>
    <message>
        <source>%1 - highlights</source>
        <translation>%1-高亮</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message numerus="yes">
        <source>A copy with %n highlight(s) was saved to %1. The original is unchanged.</source>
        <translation>
            <numerusform>带 %n 处高亮的副本已保存至 %1，原始材料未作更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ImportFlow</name>
    <message>
        <source>%1 of %2 packages imported, then cancelled.</source>
        <translation>%2 个材料包中已导入 %1 个，其余已取消。</translation>
    </message>
    <message>
        <source>Show materials</source>
        <translation>查看材料</translation>
    </message>
    <message>
        <source>Packages and PDFs</source>
        <translation>材料包和 PDF</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>打开材料包</translation>
    </message>
    <message>
        <source>Open a package folder</source>
        <translation>打开材料包文件夹</translation>
    </message>
    <message>
        <source>Password of the package</source>
        <translation>材料包密码</translation>
    </message>
    <message>
        <source>Wrong password for %1. Try again.</source>
        <translation>%1 的密码不正确。请重新输入。</translation>
    </message>
    <message>
        <source>%1 is password-protected. Ask the sender for the password.</source>
        <translation>%1 有密码保护。请向提交方索取密码。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This package was already imported; its application is now open.</source>
        <translation>此材料包此前已导入，现已打开对应的申报件。</translation>
    </message>
    <message numerus="yes">
        <source>This package was recorded on another computer; %n document(s) of it arrived.</source>
        <translation>
            <numerusform>此材料包已在另一台计算机登记，本机现已收到其中 %n 份材料。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported</source>
        <translation>
            <numerusform>已导入 %n 份材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required document(s) missing</source>
        <translation>
            <numerusform>缺 %n 项必交材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), see Materials</source>
        <translation>
            <numerusform>%n 项需关注，见“材料审核”</numerusform>
        </translation>
    </message>
    <message>
        <source>.</source>
        <comment>full stop</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Documents and packages were chosen together: %1.</source>
        <translation>同时选择了单独的文件和材料包：%1。</translation>
    </message>
    <message>
        <source>These folders look like parts of one application: %1.</source>
        <translation>这些文件夹似乎是同一件申报件的各部分：%1。</translation>
    </message>
    <message>
        <source>This looks like the packages of several applicants: %1.</source>
        <translation>这里似乎有多位申请人的材料包：%1。</translation>
    </message>
    <message>
        <source>One application or several?</source>
        <translation>是一件申报件还是多件？</translation>
    </message>
    <message numerus="yes">
        <source>%n separate application(s)</source>
        <translation>
            <numerusform>分别作为 %n 件申报件</numerusform>
        </translation>
    </message>
    <message>
        <source>All as one application</source>
        <translation>全部合为一件申报件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Not imported, not part of any package: %1</source>
        <translation>未导入（不属于任何材料包）：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 件申报件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Resubmission of %1</source>
        <translation>%1的补正材料</translation>
    </message>
    <message>
        <source>What was received?</source>
        <translation>收到的是什么？</translation>
    </message>
    <message>
        <source>An archive or PDFs</source>
        <translation>压缩包或 PDF</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Resubmission or separate application?</source>
        <translation>补正材料还是另一件申报件？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the same documents as an application that is already here: %2.</source>
        <translation>“%1”与已有申报件的材料完全相同：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the case number of an application that is already here: %2.</source>
        <translation>“%1”与已有申报件的受理编号相同：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the passport number of an application that is already here: %2.</source>
        <translation>“%1”与已有申报件的护照号码相同：%2。</translation>
    </message>
    <message>
        <source>The package names the applicant %1.</source>
        <translation>材料包中的申请人为 %1。</translation>
    </message>
    <message>
        <source>A resubmission of that application</source>
        <translation>该申报件的补正材料</translation>
    </message>
    <message>
        <source>A separate application</source>
        <translation>另一件申报件</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::IssueGuide</name>
    <message>
        <source>Your sheet for %1 gives the same reason, word for word.</source>
        <translation>%1的评分表中有逐字相同的理由。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::MainWindow</name>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申报件</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Close with unsaved changes?</source>
        <translation>有修改尚未保存，是否关闭？</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be saved. Closing tries once more; what cannot be saved then is lost.</source>
        <translation>
            <numerusform>有 %n 处修改未能保存。关闭时会再保存一次，届时仍无法保存的内容将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>暂不关闭</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OfficeActions</name>
    <message>
        <source>No score sheet of this application has been submitted.</source>
        <translation>本申报件尚无已提交的评分表。</translation>
    </message>
    <message>
        <source>A site visit has already been requested.</source>
        <translation>已要求实地尽职调查。</translation>
    </message>
    <message>
        <source>A site visit can be recorded already; no request is needed.</source>
        <translation>已可记录实地尽职调查，无需另行要求。</translation>
    </message>
    <message>
        <source>Open an application first.</source>
        <translation>请先打开一个申报件。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OfficeChoices</name>
    <message>
        <source>Office setting · %1 · %2</source>
        <translation>主管单位设定 · %1 · %2</translation>
    </message>
    <message>
        <source>Office settings or details of people were entered differently on different computers. Until one is chosen, the latest counts.</source>
        <translation>主管单位的设定或人员信息在不同计算机上填写不一致。选定之前，以最新的为准。</translation>
    </message>
    <message>
        <source>No office setting is waiting for a choice. Enter another value in the indicator&apos;s card.</source>
        <translation>没有待选用的主管单位设定。请在该指标中另行填写。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Conflicting entries. Choose one; all stay in the history.</source>
        <translation>各处填写不一致。请选用其一；各项内容均保留在修改记录中。</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>选用此项</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::PaneTitle</name>
    <message>
        <source>Dock this pane</source>
        <translation>放回主窗口</translation>
    </message>
    <message>
        <source>Float this pane</source>
        <translation>分离此窗格</translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation>关闭窗格</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReadingFlow</name>
    <message>
        <source>All pages of this application have been read.</source>
        <translation>本申报件全部页面均已读过。</translation>
    </message>
    <message numerus="yes">
        <source>All pages that can be shown have been read; %n document(s) cannot be shown.</source>
        <translation>
            <numerusform>可显示的页面均已读过；另有 %n 份材料无法显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export my reading record</source>
        <translation>导出我的阅读记录</translation>
    </message>
    <message>
        <source>Reading record - %1</source>
        <translation>阅读记录-%1</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Seconds on screen</source>
        <translation>屏幕显示秒数</translation>
    </message>
    <message>
        <source>SHA-256 of the document</source>
        <translation>材料 SHA-256 值</translation>
    </message>
    <message>
        <source>Your reading record was saved to %1.</source>
        <translation>阅读记录已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::RecentFlow</name>
    <message>
        <source>Recently read in this application</source>
        <translation>本申报件最近阅读</translation>
    </message>
    <message>
        <source>In other applications</source>
        <translation>其他申报件</translation>
    </message>
    <message>
        <source>No other document was read yet</source>
        <translation>尚未阅读其他材料</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReportFlow</name>
    <message>
        <source>PDF, both languages</source>
        <translation>PDF，中英对照</translation>
    </message>
    <message>
        <source>PDF, Chinese</source>
        <translation>PDF，中文</translation>
    </message>
    <message>
        <source>PDF, English</source>
        <translation>PDF，英文</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>电子表格（CSV）</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>数据（JSON）</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Site visit report</source>
        <translation>实地尽职调查报告</translation>
    </message>
    <message>
        <source>A content checksum is printed on every page.</source>
        <translation>每页印有内容的校验码。</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Report saved to %1.</source>
        <translation>报告已保存到 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Some characters cannot be printed</source>
        <translation>部分字符无法打印</translation>
    </message>
    <message>
        <source>Print as numbers</source>
        <translation>以编号打印</translation>
    </message>
    <message>
        <source>List of evidence, PDF</source>
        <translation>证据清单，PDF</translation>
    </message>
    <message>
        <source>List of evidence, web page (HTML)</source>
        <translation>证据清单，网页（HTML）</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReviewFlow</name>
    <message>
        <source>The site visit was requested: it can be recorded now.</source>
        <translation>已要求实地尽职调查，现可填写记录。</translation>
    </message>
    <message>
        <source>The request for a site visit was withdrawn. It stays in the history, with its reason.</source>
        <translation>已撤回实地尽职调查要求。该要求及其理由仍保留在修改记录中。</translation>
    </message>
    <message>
        <source>Correct name and roles…</source>
        <translation>更正姓名和职责…</translation>
    </message>
    <message>
        <source>Whether the experts&apos; total requires a site visit is not decided yet. State why one is needed in any case.</source>
        <translation>专家总分是否要求实地尽职调查尚未确定。请说明仍需进行的理由。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reviewer of this vault and cannot be added: it is read-only. Choose a name from the list, or read without one.</source>
        <translation>“%1”不是此资料库的评审专家；资料库只能读取，不能添加姓名。请从列表中选择姓名，或不选姓名直接查看。</translation>
    </message>
    <message>
        <source>Enter name…</source>
        <translation>填写姓名…</translation>
    </message>
    <message>
        <source>Return the score sheet (office)</source>
        <translation>退回评分表（主管单位）</translation>
    </message>
    <message>
        <source>The office returns the sheet to its reviewer. Give the reason; every version is kept. A return cannot be undone.</source>
        <translation>由主管单位将评分表退回评审专家修改。请写明理由；各次版本均予保留。退回不可撤销。</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Request a site visit (office)</source>
        <translation>要求实地尽职调查（主管单位）</translation>
    </message>
    <message>
        <source>The experts&apos; total does not require a site visit. State why one is needed.</source>
        <translation>专家总分未达到实地尽职调查门槛。请说明要求实地尽职调查的理由。</translation>
    </message>
    <message>
        <source>Request the visit</source>
        <translation>提出要求</translation>
    </message>
    <message>
        <source>Withdraw the visit request (office)</source>
        <translation>撤回实地尽职调查要求（主管单位）</translation>
    </message>
    <message>
        <source>Without the request the site visit is closed unless the experts&apos; total requires one. The request stays in the history.</source>
        <translation>撤回后，除专家总分要求外，不再进行实地尽职调查。该要求仍保留在修改记录中。</translation>
    </message>
    <message>
        <source>Why it is no longer needed (optional)</source>
        <translation>不再需要的理由（可不填）</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>撤回要求</translation>
    </message>
    <message>
        <source>Change reviewer</source>
        <translation>更换评审专家</translation>
    </message>
    <message>
        <source>Enter reviewer name</source>
        <translation>请输入评审专家姓名</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Document password</source>
        <translation>材料密码</translation>
    </message>
    <message>
        <source>%1 is password-protected. The password is not saved.</source>
        <translation>%1 有密码保护。密码不会保存。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>材料类别</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>归入此类</translation>
    </message>
    <message>
        <source>This score sheet was submitted on %1 and is locked. It can be changed only after the office returns it with a reason.</source>
        <translation>评分表已于%1提交并锁定。如需修改，须由主管单位写明理由后退回。</translation>
    </message>
    <message>
        <source>Return (office)…</source>
        <translation>退回（主管单位）…</translation>
    </message>
    <message numerus="yes">
        <source>The resubmission replaces %n document(s).</source>
        <translation>
            <numerusform>补正材料更新了 %n 份材料。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It adds %n new document(s).</source>
        <translation>
            <numerusform>新增 %n 份材料。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of your scores needs rechecking.</source>
        <translation>您的评分无需复核。</translation>
    </message>
    <message>
        <source>Recheck these scores: %1.</source>
        <translation>请复核以下指标的评分：%1。</translation>
    </message>
    <message>
        <source>Show materials</source>
        <translation>查看材料</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>前往第一项</translation>
    </message>
    <message>
        <source>The resubmission contains only documents that were already there.</source>
        <translation>补正材料与原有材料相同。</translation>
    </message>
    <message>
        <source>What has to be changed, and why</source>
        <translation>需修改的内容及理由</translation>
    </message>
    <message>
        <source>What has to be seen or verified on site</source>
        <translation>需现场查看或核实的内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reviewer name</source>
        <translation>评审专家姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Not saved: %1. %2 What was typed is kept as a draft.</source>
        <translation>未保存：%1。%2已录入的文字保留为草稿。</translation>
    </message>
    <message>
        <source>Not saved: %1. %2</source>
        <translation>未保存：%1。%2</translation>
    </message>
    <message>
        <source>Another program changed this application while it had the vault. It is shown as it is now.</source>
        <translation>其他程序占用资料库期间修改了该申报件，现显示的是最新内容。</translation>
    </message>
    <message>
        <source>Change reviewer…</source>
        <translation>更换评审专家…</translation>
    </message>
    <message>
        <source>Whether the experts&apos; total requires a site visit is not decided, or not shown before your own score sheet is submitted. State why one is needed in any case.</source>
        <translation>专家总分是否要求实地尽职调查尚未确定，或在您提交评分表之前不予显示。请说明仍需进行的理由。</translation>
    </message>
    <message>
        <source>Several score sheets are submitted. Choose the one to return.</source>
        <translation>已有多份评分表提交。请选择要退回的一份。</translation>
    </message>
    <message>
        <source>%1 · submitted on %2</source>
        <translation>%1 · %2提交</translation>
    </message>
    <message>
        <source>The score sheet of %1, submitted on %2, is returned to them. Give the reason; every version is kept. A return cannot be undone.</source>
        <translation>%1于%2提交的评分表将退回修改。请写明理由；各次版本均予保留。退回不可撤销。</translation>
    </message>
    <message>
        <source>The score sheet of %1 was returned: it can be changed and submitted again.</source>
        <translation>%1的评分表已退回，可修改后再次提交。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>New person: %1</source>
        <translation>新增人员：%1</translation>
    </message>
    <message>
        <source>Remark to tell namesakes apart, e.g. employer (optional)</source>
        <translation>区分同名人员的备注，如工作单位（选填）</translation>
    </message>
    <message>
        <source>Type a part of your name to find it. If somebody else of your name is listed, add your employer in brackets: Li Wenqing (Peking University).</source>
        <translation>输入姓名的一部分即可查找。列表中已有同名人员时，请在括号中注明单位，如“李文清（北京大学）”。</translation>
    </message>
    <message>
        <source>Somebody here has a similar name. Choose who is meant.</source>
        <translation>此处有姓名相近的人员，请选择所指的人员。</translation>
    </message>
    <message>
        <source>Add and switch</source>
        <translation>新增并切换</translation>
    </message>
    <message>
        <source>Add and start</source>
        <translation>新增并开始</translation>
    </message>
    <message>
        <source>Nobody here has exactly this name. A new person starts with empty score sheets. Check the names; one of them is enough.</source>
        <translation>此处没有与此完全相同的姓名。新增人员的评分表为空白。请核对姓名，中文姓名与外文姓名填写其一即可。</translation>
    </message>
    <message>
        <source>Your name as you sign it. Each reviewer has a separate score sheet and is shown only their own. Names are not passwords.</source>
        <translation>请输入签名所用的姓名。每位评审专家各有评分表，界面只显示本人的评分表。姓名不是密码。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SafetyFlow</name>
    <message>
        <source>Vault backups</source>
        <translation>资料库备份</translation>
    </message>
    <message>
        <source>Back up all data</source>
        <translation>备份全部数据</translation>
    </message>
    <message>
        <source>All data was backed up to %1.</source>
        <translation>全部数据已备份到 %1。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复到此备份？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore to this snapshot?</source>
        <translation>恢复到此快照？</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Verify all data</source>
        <translation>校验全部数据</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::StartPage</name>
    <message>
        <source>Open an application package</source>
        <translation>打开申报材料包</translation>
    </message>
    <message>
        <source>Drop a folder, a ZIP, 7z, RAR or TAR archive, or PDFs on this window. All data stays on this computer.</source>
        <translation>把文件夹、ZIP、7z、RAR、TAR 压缩包或零散 PDF 拖到窗口上。全部数据只保存在本机。</translation>
    </message>
    <message>
        <source>Select an application</source>
        <translation>请选择申报件</translation>
    </message>
    <message>
        <source>Imported applications are listed on the left. You can also drop another package here.</source>
        <translation>左侧列表为已导入的申报件。也可以把另一个材料包拖到这里。</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>打开材料包…</translation>
    </message>
    <message>
        <source>Try the sample packages</source>
        <translation>试用样例材料包</translation>
    </message>
    <message>
        <source>Updating the vault</source>
        <translation>正在更新资料库</translation>
    </message>
    <message>
        <source>This version of the program makes its lists and totals anew from the history, once. What was entered stays as it is.</source>
        <translation>本版本的程序正根据修改记录重新生成列表和总分，仅此一次。已填写的内容保持不变。</translation>
    </message>
    <message>
        <source>The vault was not updated</source>
        <translation>资料库未更新</translation>
    </message>
    <message>
        <source>Nothing was changed. This version of the program opens the vault once it is updated; try again when there is time.</source>
        <translation>未作任何更改。更新后才能用本版本的程序打开该资料库，请在方便时重试。</translation>
    </message>
    <message>
        <source>Cannot open the vault</source>
        <translation>资料库无法打开</translation>
    </message>
    <message>
        <source>Saved data is safe. The message in this window gives the cause and what to do.</source>
        <translation>已保存的数据没有丢失。原因和处理办法见窗口中的消息。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restoring the vault</source>
        <translation>正在恢复资料库</translation>
    </message>
    <message>
        <source>The restored data is being checked against its history. You can cancel the check, open the vault now and verify it later.</source>
        <translation>正在将恢复的数据与其修改记录核对。可取消核对，直接打开资料库，以后再校验。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::StatusStrip</name>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Checking a package</source>
        <translation>正在检查材料包</translation>
    </message>
    <message>
        <source>Creating the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Verifying all data</source>
        <translation>正在校验全部数据</translation>
    </message>
    <message>
        <source>Creating the sample packages</source>
        <translation>正在生成样例材料包</translation>
    </message>
    <message>
        <source>Weighted total %1</source>
        <translation>加权总分 %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n change(s) not saved yet</source>
        <translation>
            <numerusform>⚠ %n 处修改尚未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>⚠ Entries marked red are drafts</source>
        <translation>⚠ 标红内容仅为草稿</translation>
    </message>
    <message>
        <source>✓ Saved %1</source>
        <translation>✓ 已保存 %1</translation>
    </message>
    <message>
        <source>✓ All saved</source>
        <translation>✓ 全部已保存</translation>
    </message>
    <message>
        <source>Recognising scans</source>
        <translation>正在识别扫描件</translation>
    </message>
    <message>
        <source>⚠ Data file missing, nothing is saved</source>
        <translation>⚠ 数据文件不在原处，无法保存</translation>
    </message>
    <message numerus="yes">
        <source>Excludes %n invalid entry(ies)</source>
        <translation>
            <numerusform>未计入 %n 处无效输入</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the first invalid entry</source>
        <translation>转到第一处无效输入</translation>
    </message>
    <message>
        <source>%1: %2 / %3, weight %4%</source>
        <translation>%1：%2 / %3，权重 %4%</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>总分 %1</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在检索</translation>
    </message>
    <message>
        <source>Comparing replaced documents</source>
        <translation>正在比对新旧材料</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::TopBar</name>
    <message>
        <source>Enter reviewer name</source>
        <translation>请输入评审专家姓名</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料审核</translation>
    </message>
    <message>
        <source>Applicant, documents and findings</source>
        <translation>申请人、材料和需关注事项</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Indicators, points and reasons</source>
        <translation>指标、得分和理由</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>实地尽职调查</translation>
    </message>
    <message>
        <source>Site visit and its findings</source>
        <translation>实地尽职调查及其结论</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::UndecidedNotice</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message numerus="yes">
        <source>%1: entered differently on two computers (%n to choose).</source>
        <translation>
            <numerusform>%1：两台计算机上填写的内容不一致（%n 项待选用）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::UndoGuide</name>
    <message>
        <source>A return cannot be undone: the sheet can be changed and submitted again</source>
        <translation>退回不可撤销：评分表可以修改后重新提交</translation>
    </message>
    <message>
        <source>Office settings cannot be undone here; change them in Office settings</source>
        <translation>主管单位设定不能在此撤销，请在“主管单位设定”中修改</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的修改</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的修改</translation>
    </message>
    <message>
        <source>Cannot be undone: %1. Undo again for the step before it.</source>
        <translation>无法撤销：%1。再次撤销将撤销此前的一步。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::VaultFlow</name>
    <message>
        <source>Take over the vault?</source>
        <translation>接管资料库？</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Create a vault among other files?</source>
        <translation>在其他文件之间新建资料库？</translation>
    </message>
    <message>
        <source>The folder “%1” is not a vault and contains other files. A vault created here keeps its own files beside them. Nothing has been changed so far.</source>
        <translation>文件夹“%1”不是资料库，且含有其他文件。在此新建后，资料库的文件将与其并存。目前未作任何改动。</translation>
    </message>
    <message>
        <source>Create it here</source>
        <translation>在此新建</translation>
    </message>
    <message>
        <source>Restore the vault?</source>
        <translation>恢复资料库？</translation>
    </message>
    <message>
        <source>The vault&apos;s data file is lost or damaged. Choose what to restore; what is there now is kept.</source>
        <translation>资料库的数据文件已丢失或损坏。请选择要恢复的内容；现有内容会保留。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message numerus="yes">
        <source>Snapshot of %1, %n application(s)</source>
        <translation>
            <numerusform>%1 的快照，%n 件申报件</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup file…</source>
        <translation>备份文件…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups of a vault</source>
        <translation>资料库备份</translation>
    </message>
    <message numerus="yes">
        <source>Latest full snapshot: %1, %n application(s)</source>
        <translation>
            <numerusform>最近的完整快照：%1，申报件 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::WindowTitle</name>
    <message>
        <source>Pingshen 评审</source>
        <translation>评审 Pingshen</translation>
    </message>
</context>
</TS>
