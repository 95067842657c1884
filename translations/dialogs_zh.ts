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
        <source>The workstation for expert review under Beijing&apos;s “Two Zones” points-based evaluation of foreign talents.</source>
        <translation>北京“两区”外籍人才积分评估专家评审工作站。</translation>
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
        <source>Everything is kept in %1. Nothing leaves this computer by itself.</source>
        <translation>全部内容保存在 %1。任何内容都不会自行离开本机。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A snapshot of the database is taken once a day and when the program closes. A backup file holds everything, documents included.</source>
        <translation>每天一次并在关闭程序时自动做数据库快照。备份文件包含全部内容，包括材料。</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>备份到文件…</translation>
    </message>
    <message>
        <source>Restore a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>检查全部</translation>
    </message>
    <message>
        <source>Go back to this one…</source>
        <translation>恢复到此快照…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>When the program closed</source>
        <translation>程序关闭时</translation>
    </message>
    <message>
        <source>Before a new version of the program</source>
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
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
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
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Every change is kept, with its author and the value before.</source>
        <translation>每次修改都保留，连同修改人和修改前的值。</translation>
    </message>
    <message>
        <source>Bring this value back</source>
        <translation>恢复这个值</translation>
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
        <source>Which changes</source>
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
        <source>From</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::KeyMap</name>
    <message>
        <source>Choose an action to give it another key.</source>
        <translation>请选择一个操作，为它设置其他快捷键。</translation>
    </message>
    <message>
        <source>%1 already does this: %2. Take it away there first, or choose another key.</source>
        <translation>%1 已用于：%2。请先在那里取消，或选择其他快捷键。</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或快捷键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此快捷键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不设快捷键</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>请按键</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OfficeDialog</name>
    <message>
        <source>Office settings · %1</source>
        <translation>主管单位设定 · %1</translation>
    </message>
    <message>
        <source>Not published · set by the office. An empty field leaves it open. Each change is recorded with your name.</source>
        <translation>未公布 · 由主管单位设定。留空表示未定。每次修改都记录您的姓名。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Step of all points</source>
        <translation>评分步长</translation>
    </message>
    <message>
        <source>%1 · %2 (0 to %3)</source>
        <translation>%1 · %2（0 至 %3）</translation>
    </message>
    <message>
        <source>Share of %1 in %2 (%3)</source>
        <translation>%2(%3)中 %1 的分值</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Each change counts at once.</source>
        <translation>修改立即生效。</translation>
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
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Size of letters, percent</source>
        <translation>字号（百分比）</translation>
    </message>
    <message>
        <source>How a document opens</source>
        <translation>打开材料时</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面显示方式</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt act (switch off for speech input)</source>
        <translation>启用不带 Ctrl 或 Alt 的单键（语音输入时请关闭）</translation>
    </message>
    <message>
        <source>Processes that read PDFs (after a restart)</source>
        <translation>读取 PDF 的进程数（重启后生效）</translation>
    </message>
    <message>
        <source>Memory for pages, MiB (after a restart)</source>
        <translation>页面缓存，MiB（重启后生效）</translation>
    </message>
    <message>
        <source>Edition of new applications</source>
        <translation>新申报件采用的版本</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评审</translation>
    </message>
    <message>
        <source>Largest package unpacked, MiB</source>
        <translation>材料包解压后上限，MiB</translation>
    </message>
    <message>
        <source>Largest file of a package, MiB</source>
        <translation>单个文件上限，MiB</translation>
    </message>
    <message>
        <source>Most files in a package</source>
        <translation>文件数上限</translation>
    </message>
    <message>
        <source>As the system</source>
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
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>单页</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>快捷键…</translation>
    </message>
</context>
</TS>
