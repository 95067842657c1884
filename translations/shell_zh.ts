<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>StartOptions</name>
    <message>
        <source>The workstation for expert review of application packages.</source>
        <translation>申报材料专家评审工作站。</translation>
    </message>
    <message>
        <source>The folder that holds everything.</source>
        <translation>存放全部内容的文件夹。</translation>
    </message>
    <message>
        <source>The language of the window: zh or en.</source>
        <translation>界面语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Open the application with this id or case number.</source>
        <translation>按编号或案件号打开申报件。</translation>
    </message>
    <message>
        <source>A folder, an archive or PDFs to import and show.</source>
        <translation>要导入并显示的文件夹、压缩包或 PDF。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::DialogFlow</name>
    <message>
        <source>Backups of a vault</source>
        <translation>资料库备份</translation>
    </message>
    <message>
        <source>Back up everything</source>
        <translation>备份全部内容</translation>
    </message>
    <message>
        <source>Everything is in %1.</source>
        <translation>全部内容已存入 %1。</translation>
    </message>
    <message>
        <source>Everything stored is as it was written: journal, scores, documents.</source>
        <translation>所存内容均与写入时一致：修改记录、评分、材料。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found in the vault. Restore a backup; the log says more.</source>
        <translation>
            <numerusform>资料库中发现 %n 个问题。请恢复备份；详情见日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Go back to this backup?</source>
        <translation>恢复到这个备份?</translation>
    </message>
    <message>
        <source>The program starts anew with the state of the backup. The state of now is kept as a snapshot.</source>
        <translation>程序将以备份的状态重新启动。现在的状态保留为快照。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ImportFlow</name>
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
        <translation>打开材料文件夹</translation>
    </message>
    <message>
        <source>Add a resubmission</source>
        <translation>添加补正材料</translation>
    </message>
    <message>
        <source>Password of the package</source>
        <translation>材料包密码</translation>
    </message>
    <message>
        <source>That password does not open %1. Try another one.</source>
        <translation>这个密码打不开 %1。请换一个。</translation>
    </message>
    <message>
        <source>%1 is encrypted. Whoever made it knows the password.</source>
        <translation>%1 已加密。请向制作人索取密码。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This package is in the vault already; here it is.</source>
        <translation>这个材料包已经导入过，现在打开它。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported</source>
        <translation>
            <numerusform>已导入 %n 份材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required one(s) missing</source>
        <translation>
            <numerusform>缺 %n 项必交材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at, see Materials</source>
        <translation>
            <numerusform>%n 处需要关注，见“材料审核”</numerusform>
        </translation>
    </message>
    <message>
        <source>.</source>
        <comment>full stop</comment>
        <translation>。</translation>
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
        <source>Western (Windows)</source>
        <translation>西欧（Windows）</translation>
    </message>
    <message>
        <source>Western (DOS)</source>
        <translation>西欧（DOS）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>How are the file names written?</source>
        <translation>文件名用的是哪种编码？</translation>
    </message>
    <message>
        <source>For an archive whose file names come out as nonsense. Usually this is found out.</source>
        <translation>用于文件名显示为乱码的压缩包。通常会自动判断。</translation>
    </message>
    <message>
        <source>Choose the package…</source>
        <translation>选择材料包…</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::MainWindow</name>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Pingshen 评审</source>
        <translation>评审 Pingshen</translation>
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
        <source>Review</source>
        <translation>评审</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::PaneTitle</name>
    <message>
        <source>Put this pane back</source>
        <translation>放回窗口</translation>
    </message>
    <message>
        <source>Detach this pane</source>
        <translation>分离此窗格</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>关闭此窗格</translation>
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
        <source>Table for a spreadsheet (CSV)</source>
        <translation>电子表格数据（CSV）</translation>
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
        <source>Report of the site visit</source>
        <translation>尽调报告</translation>
    </message>
    <message>
        <source>The digest of the content stands on every page.</source>
        <translation>每页印有内容的校验码。</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告已存入 %1。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReviewFlow</name>
    <message>
        <source>Submit this score sheet?</source>
        <translation>提交这份评分表?</translation>
    </message>
    <message>
        <source>Weighted total %1. After this the sheet is locked; the office can return it with a reason.</source>
        <translation>加权总分 %1。提交后评分表锁定；主管单位可注明理由退回。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Return the score sheet</source>
        <translation>退回评分表</translation>
    </message>
    <message>
        <source>The sheet opens again for its expert. Every version is kept.</source>
        <translation>评分表重新向该专家开放。每个版本都保留。</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Site visit on request of the office</source>
        <translation>应主管单位要求的实地尽调</translation>
    </message>
    <message>
        <source>The experts&apos; total does not open a site visit by itself. Why is one needed?</source>
        <translation>专家总分本身不开放实地尽调。为什么需要?</translation>
    </message>
    <message>
        <source>Request the visit</source>
        <translation>提出要求</translation>
    </message>
    <message>
        <source>Who reviews?</source>
        <translation>谁来评审?</translation>
    </message>
    <message>
        <source>Your name as you sign it. Every reviewer on this laptop has a sheet of their own and sees no other.</source>
        <translation>请输入签名用的姓名。本机每位评审都有自己的评分表，互不可见。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation>材料密码</translation>
    </message>
    <message>
        <source>%1 opens only with its password. It is not kept on disk.</source>
        <translation>%1 需要密码才能打开。密码不会存盘。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Which document is this?</source>
        <translation>这是哪一类材料?</translation>
    </message>
    <message>
        <source>Sort it here</source>
        <translation>归入此类</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::StartPage</name>
    <message>
        <source>Open an application package</source>
        <translation>打开申报材料包</translation>
    </message>
    <message>
        <source>Drop a folder, a ZIP, 7z, RAR or TAR archive, or loose PDFs on this window. Everything stays on this computer.</source>
        <translation>把文件夹、ZIP、7z、RAR、TAR 压缩包或零散 PDF 拖到窗口上。全部内容只保存在本机。</translation>
    </message>
    <message>
        <source>Choose an application</source>
        <translation>请选择申报件</translation>
    </message>
    <message>
        <source>The list at the left holds everything that was imported. Or drop another package here.</source>
        <translation>左侧列表中是已导入的申报件。也可以把另一个材料包拖到这里。</translation>
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
        <source>The vault could not be opened</source>
        <translation>资料库未能打开</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. The message above says what is the matter and what to do about it.</source>
        <translation>已保存的内容都还在。上方的提示说明了原因和处理办法。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::StatusStrip</name>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Checking a package</source>
        <translation>正在检查材料包</translation>
    </message>
    <message>
        <source>Making the report</source>
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
        <source>Checking everything stored</source>
        <translation>正在检查所存内容</translation>
    </message>
    <message>
        <source>Making the sample packages</source>
        <translation>正在生成样例材料包</translation>
    </message>
    <message>
        <source>Weighted total %1</source>
        <translation>加权总分 %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n change(s) not on disk yet</source>
        <translation>
            <numerusform>⚠ %n 处修改尚未写入磁盘</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>✓ Saved %1</source>
        <translation>✓ 已保存 %1</translation>
    </message>
    <message>
        <source>✓ Nothing to save</source>
        <translation>✓ 没有待保存的内容</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::TopBar</name>
    <message>
        <source>Applicant not named</source>
        <translation>申请人姓名未知</translation>
    </message>
    <message>
        <source>Who reviews?</source>
        <translation>谁来评审?</translation>
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
        <source>Applicant, documents and what to look at</source>
        <translation>申请人、材料和需要关注的事项</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>The scoring form</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>实地尽调</translation>
    </message>
    <message>
        <source>On-site due diligence</source>
        <translation>实地尽职调查</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
</TS>
