<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>pingshen::ui::AboutDialog</name>
    <message>
        <source>Pingshen 评审</source>
        <translation>评审 Pingshen</translation>
    </message>
    <message>
        <source>The expert review workstation for Beijing&apos;s “Two Zones” point-based evaluation of foreign talents.</source>
        <translation>北京“两区”外籍人才积分评估专家评审工作台。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>Built on Qt %1, SQLite, libarchive, ICU, OpenSSL, qpdf and Tesseract.</source>
        <translation>基于 Qt %1、SQLite、libarchive、ICU、OpenSSL、qpdf 和 Tesseract。</translation>
    </message>
    <message>
        <source>All data is stored in %1. Nothing leaves this computer unless you send it.</source>
        <translation>全部数据保存在 %1。不经您操作，任何内容都不会离开本机。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A snapshot is taken daily and when the program closes. A backup file contains everything, including documents, and is not encrypted: keep it where only you can read it.</source>
        <translation>每日及关闭程序时自动保存快照。备份文件包含全部内容（包括材料），且未加密，请存放在仅本人可读取的位置。</translation>
    </message>
    <message>
        <source>Back up all data…</source>
        <translation>备份全部数据…</translation>
    </message>
    <message>
        <source>Restore from file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Verify all data</source>
        <translation>校验全部数据</translation>
    </message>
    <message>
        <source>Restore this snapshot…</source>
        <translation>恢复到此快照…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>程序升级前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申报件</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::DraftOffer</name>
    <message>
        <source>%1: a different entry was saved after you typed the draft &quot;%2&quot;.</source>
        <translation>“%1”：您录入草稿“%2”之后，此处已另行保存了其他内容。</translation>
    </message>
    <message>
        <source>Use draft</source>
        <translation>采用草稿</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HistoryDialog</name>
    <message>
        <source>Choose a change to read all of it here.</source>
        <translation>选择一项修改，在此查看全部内容。</translation>
    </message>
    <message>
        <source>Details of the change</source>
        <translation>修改详情</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Every change is kept with its author and previous value.</source>
        <translation>每次修改均予保留，并记录修改人和原值。</translation>
    </message>
    <message>
        <source>Restore this value</source>
        <translation>恢复此值</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>全部修改</translation>
    </message>
    <message>
        <source>People and office settings</source>
        <translation>人员与主管单位设定</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>显示哪些修改</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Every change in this vault is kept with its author and previous value. A row marks each point where the vault was restored.</source>
        <translation>资料库中的每项修改均保留修改人和原值。资料库每次恢复之处均以一行标出。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::KeptNote</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Unsaved draft from %1 restored.</source>
        <translation>已恢复 %1 未保存的草稿。</translation>
    </message>
    <message>
        <source>Unsaved draft restored.</source>
        <translation>已恢复未保存的草稿。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::KeyMap</name>
    <message>
        <source>Select an action to change its shortcut.</source>
        <translation>请选择一个操作，更改其快捷键。</translation>
    </message>
    <message>
        <source>%1 is already assigned to “%2”. Remove it there or choose another shortcut.</source>
        <translation>%1 已用于“%2”。请先在该操作处取消，或选择其他快捷键。</translation>
    </message>
    <message>
        <source>Find an action or shortcut</source>
        <translation>查找操作或快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>No shortcut</source>
        <translation>不设快捷键</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Press a shortcut</source>
        <translation>请按快捷键</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OfficeDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>setting, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Office settings · %1</source>
        <translation>主管单位设定 · %1</translation>
    </message>
    <message>
        <source>Not published · set by the office. Leave undecided values empty. Each change is recorded with your name.</source>
        <translation>未公布 · 由主管单位设定。尚未确定的请留空。每次修改都记录您的姓名。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 · %2 (0–%3)</source>
        <translation>%1 · %2（0–%3 分）</translation>
    </message>
    <message>
        <source>Share of &quot;%1&quot; in &quot;%2&quot; (%3)</source>
        <translation>%2（%3 分）中“%1”的分值</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Scoring step (%1 unless set here)</source>
        <translation>计分单位（未设定时为 %1）</translation>
    </message>
    <message>
        <source>Evidence required for each score, to submit (0–%1)</source>
        <translation>提交前每项评分须有的证据数（0–%1）</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::PersonDialog</name>
    <message>
        <source>Correct name and roles</source>
        <translation>更正姓名和职责</translation>
    </message>
    <message>
        <source>Lists, reports and the history show the corrected name.</source>
        <translation>各列表、报告和修改记录均显示更正后的姓名。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remark to tell namesakes apart, e.g. employer (optional)</source>
        <translation>区分同名人员的备注，如工作单位（选填）</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>The Chinese name has no Chinese characters.</source>
        <translation>中文姓名中没有汉字。</translation>
    </message>
    <message>
        <source>The Latin name has Chinese characters.</source>
        <translation>外文姓名中有汉字。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size (%)</source>
        <translation>字号（%）</translation>
    </message>
    <message>
        <source>Default zoom</source>
        <translation>打开材料时的缩放</translation>
    </message>
    <message>
        <source>Page display</source>
        <translation>页面显示方式</translation>
    </message>
    <message>
        <source>Single-key shortcuts (turn off for speech input)</source>
        <translation>单键快捷键（使用语音输入时请关闭）</translation>
    </message>
    <message>
        <source>PDF processes (after restart)</source>
        <translation>PDF 处理进程数（重启后生效）</translation>
    </message>
    <message>
        <source>Page cache in MiB (after restart)</source>
        <translation>页面缓存（MiB，重启后生效）</translation>
    </message>
    <message>
        <source>Edition for new applications</source>
        <translation>新申报件采用的评估批次</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评审专家</translation>
    </message>
    <message>
        <source>Maximum unpacked package size (MiB)</source>
        <translation>材料包解压后大小上限（MiB）</translation>
    </message>
    <message>
        <source>Maximum file size (MiB)</source>
        <translation>单个文件大小上限（MiB）</translation>
    </message>
    <message>
        <source>Maximum files per package</source>
        <translation>材料包文件数上限</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>适合页面</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>单页</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>Changes take effect at once, or after a restart where it says so.</source>
        <translation>修改立即生效；注明“重启后生效”的除外。</translation>
    </message>
    <message>
        <source>Page colours</source>
        <translation>页面颜色</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Warm paper</source>
        <translation>暖色纸张</translation>
    </message>
    <message>
        <source>Night (light on dark)</source>
        <translation>夜间（深底浅字）</translation>
    </message>
    <message>
        <source>Show turned pages upright</source>
        <translation>自动转正方向不正的页面</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SubmitChecklist</name>
    <message>
        <source>Different file or kind on two computers</source>
        <translation>两台计算机上的文件或材料类别不同</translation>
    </message>
    <message>
        <source>To resolve</source>
        <translation>须处理</translation>
    </message>
    <message>
        <source>The sheet can be submitted once this list is empty.</source>
        <translation>处理完毕后方可提交。</translation>
    </message>
    <message>
        <source>Worth checking</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>%1 Enter submits.</source>
        <comment>after a sentence</comment>
        <translation>%1按 Enter 提交。</translation>
    </message>
    <message>
        <source>Once submitted, the sheet is locked. The office can return it with a reason; every version is kept.</source>
        <translation>提交后评分表即锁定。主管单位可注明理由后退回；各次版本均予保留。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Back to scoring</source>
        <translation>返回评分</translation>
    </message>
    <message numerus="yes">
        <source>%n to resolve</source>
        <translation>
            <numerusform>%n 项须处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worth checking</source>
        <translation>
            <numerusform>%n 项请留意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) complete</source>
        <translation>
            <numerusform>%n 项指标已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Provisional · %n not scored</source>
        <translation>
            <numerusform>暂计 · 尚有 %n 项未评分</numerusform>
        </translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Entered but not accepted: %1</source>
        <translation>输入无效：%1</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>未填写理由</translation>
    </message>
    <message>
        <source>Reason: %1 of at least %2 characters</source>
        <translation>理由 %1 字，至少 %2 字</translation>
    </message>
    <message>
        <source>Replaced since it was scored: %1</source>
        <translation>评分后材料已更新：%1</translation>
    </message>
    <message>
        <source>Not allowed by the current standard: %1</source>
        <translation>现行标准不允许此分值：%1</translation>
    </message>
    <message>
        <source>No reason; none is required</source>
        <translation>未填写理由（不要求填写）</translation>
    </message>
    <message>
        <source>Left blank: counts as 0 points</source>
        <translation>未填写，按 0 分计</translation>
    </message>
    <message>
        <source>No supporting document in the package</source>
        <translation>材料包中没有对应的证明材料</translation>
    </message>
    <message>
        <source>Go to the document</source>
        <translation>去看材料</translation>
    </message>
    <message>
        <source>Score it</source>
        <translation>去评分</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>去更正</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>填写理由</translation>
    </message>
    <message>
        <source>Go to the score</source>
        <translation>查看评分</translation>
    </message>
    <message>
        <source>Entered differently on two computers</source>
        <translation>在两台计算机上填写不一致</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>选用其一</translation>
    </message>
    <message>
        <source>Evidence: %1 of at least %2</source>
        <translation>证据：%1 处，至少 %2 处</translation>
    </message>
    <message>
        <source>Evidence in a replaced document: %1</source>
        <translation>证据所在材料已更换：%1</translation>
    </message>
    <message>
        <source>Supporting documents not read</source>
        <translation>未阅读的证明材料</translation>
    </message>
    <message>
        <source>These do not block submission. Choose a line to open its first document.</source>
        <translation>不影响提交。选择一行，即打开其中第一份材料。</translation>
    </message>
    <message numerus="yes">
        <source>Short reason: %n character(s)</source>
        <translation>
            <numerusform>理由过短：%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>查看证据</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>Not arrived: it cannot be shown</source>
        <translation>本机尚未收到，无法显示</translation>
    </message>
    <message>
        <source>Before you submit</source>
        <translation>提交前核对</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Could not be compared with those of your other applications</source>
        <translation>未能与您其他申报件的理由比对</translation>
    </message>
    <message>
        <source>Which pages it covers could not be determined</source>
        <translation>未能查明检索覆盖哪些页面</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>These do not block submission. Only you see this list.</source>
        <translation>不影响提交。此清单仅本人可见。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Stale: %1 of %2 changed in the resubmission</source>
        <translation>待复核：%2（%1）在补正后有变动</translation>
    </message>
    <message numerus="yes">
        <source>Evidence on %1 of %2, on screen for %n second(s)</source>
        <translation>
            <numerusform>证据所在页（%2 %1）仅显示 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, your others about %2</source>
        <translation>%1，其他各项约 %2 字</translation>
    </message>
    <message>
        <source>Same reason as for %1, word for word</source>
        <translation>与%1的理由逐字相同</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence against that the reason does not mention</source>
        <translation>
            <numerusform>%n 处反对证据未在理由中提及</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare old and new</source>
        <translation>对照新旧材料</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开该页</translation>
    </message>
    <message>
        <source>See both</source>
        <translation>对照查看</translation>
    </message>
    <message>
        <source>List the pages</source>
        <translation>列出页面</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::VerifyDialog</name>
    <message>
        <source>Matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>不能确定</translation>
    </message>
    <message>
        <source>Matches in part</source>
        <translation>部分一致</translation>
    </message>
    <message>
        <source>Does not match</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已随恢复去除</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Verified – applications: %1, documents: %2, changes: %3, submitted score sheets: %4.</source>
        <translation>已校验：申报件 %1 件，材料 %2 份，修改记录 %3 条，已提交的评分表 %4 份。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found in the vault. Restore a backup; see the details.</source>
        <translation>
            <numerusform>资料库中发现 %n 个问题。请恢复备份，并查看详情。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found in the vault. The first one: %1</source>
        <translation>
            <numerusform>资料库中发现 %n 个问题，其中之一：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>All data verified: no problems found.</source>
        <translation>全部数据校验完成，未发现问题。</translation>
    </message>
    <message>
        <source>No problems found in what could be verified.</source>
        <translation>可校验的内容中未发现问题。</translation>
    </message>
    <message>
        <source>Verify all data</source>
        <translation>校验全部数据</translation>
    </message>
    <message>
        <source>Checksums of submitted sheets</source>
        <translation>已提交评分表的校验码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter key, entry and checksum with a slash between them, as the foot of a report prints them.</source>
        <translation>请输入密钥、记录和校验码，以“/”分隔，与报告页脚所印一致。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Note: the key that signs the history lies unlocked in the vault&apos;s folder. Whoever can read the folder can sign entries.</source>
        <translation>注意：签署修改记录的密钥未加锁，存放在资料库文件夹内。能读取该文件夹者即可签署记录。</translation>
    </message>
    <message>
        <source>Note: the key that signs the history is missing or unreadable. Entries removed from its end would not be noticed. When the vault is next opened, it gets a new key and continues as another computer.</source>
        <translation>注意：签署修改记录的密钥缺失或无法读取，其末尾若有记录被删除，无法发现。资料库下次打开时将换用新的密钥，并作为另一台计算机继续。</translation>
    </message>
    <message>
        <source>End of the history, as reports made now print it at the foot:</source>
        <translation>修改记录的末条（现在生成的报告页脚所印）：</translation>
    </message>
    <message>
        <source>Compare with a printed report (from its foot or its last page):</source>
        <translation>与已打印的报告比对（页脚或末页所印）：</translation>
    </message>
    <message>
        <source>key / entry / checksum</source>
        <translation>密钥 / 记录 / 校验码</translation>
    </message>
</context>
</TS>
