<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Applicant</name>
    <message>
        <source>Applicant unknown</source>
        <translation>申请人未知</translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message>
        <source>No conclusion yet</source>
        <translation>尚无结论</translation>
    </message>
    <message>
        <source>Consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Partly consistent</source>
        <translation>部分一致</translation>
    </message>
    <message>
        <source>Inconsistent</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Supplement needed</source>
        <translation>需补充材料</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>an OFD document</source>
        <translation>OFD 文档</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>PowerPoint 演示文稿</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>OpenDocument 文档</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>EPUB 电子书</translation>
    </message>
    <message>
        <source>a Java program (JAR)</source>
        <translation>Java 程序（JAR）</translation>
    </message>
    <message>
        <source>an Android app (APK)</source>
        <translation>安卓应用（APK）</translation>
    </message>
    <message>
        <source>an XPS document</source>
        <translation>XPS 文档</translation>
    </message>
    <message>
        <source>an Apple iWork document</source>
        <translation>苹果 iWork 文档</translation>
    </message>
    <message>
        <source>an Outlook message</source>
        <translation>Outlook 邮件</translation>
    </message>
    <message>
        <source>an e-mail message</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>JPEG 2000 图片</translation>
    </message>
    <message>
        <source>a CAJ document (CNKI)</source>
        <translation>CAJ 文献（中国知网）</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>BMP 图片</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>HEIC 图片</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>a PostScript file</source>
        <translation>PostScript 文件</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>DjVu 文档</translation>
    </message>
    <message>
        <source>a video or audio file</source>
        <translation>音视频文件</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>可执行程序</translation>
    </message>
    <message>
        <source>a legacy Word or WPS document</source>
        <translation>WPS 或旧版 Word 文档</translation>
    </message>
    <message>
        <source>a legacy Excel or WPS workbook</source>
        <translation>WPS 或旧版 Excel 工作簿</translation>
    </message>
    <message>
        <source>a legacy PowerPoint or WPS presentation</source>
        <translation>WPS 或旧版 PowerPoint 演示文稿</translation>
    </message>
    <message>
        <source>a legacy Office or WPS document</source>
        <translation>WPS 或旧版 Office 文档</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>a Photoshop picture</source>
        <translation>Photoshop 图片</translation>
    </message>
    <message>
        <source>an AutoCAD drawing (DWG)</source>
        <translation>AutoCAD 图纸（DWG）</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>AVIF 图片</translation>
    </message>
    <message>
        <source>a CPIO archive</source>
        <translation>CPIO 归档文件</translation>
    </message>
    <message>
        <source>an AR archive</source>
        <translation>AR 归档文件</translation>
    </message>
    <message>
        <source>an XAR archive</source>
        <translation>XAR 归档文件</translation>
    </message>
    <message>
        <source>a CAB archive</source>
        <translation>CAB 压缩包</translation>
    </message>
    <message>
        <source>a WIM image</source>
        <translation>WIM 映像</translation>
    </message>
    <message>
        <source>an LZH archive</source>
        <translation>LZH 压缩包</translation>
    </message>
    <message>
        <source>an ARJ archive</source>
        <translation>ARJ 压缩包</translation>
    </message>
    <message>
        <source>an LZIP file</source>
        <translation>LZIP 压缩文件</translation>
    </message>
    <message>
        <source>a disc image (ISO)</source>
        <translation>光盘映像（ISO）</translation>
    </message>
    <message>
        <source>a single compressed file</source>
        <translation>单个文件的压缩文件</translation>
    </message>
    <message>
        <source>a web archive (WARC)</source>
        <translation>网页归档文件（WARC）</translation>
    </message>
    <message>
        <source>an RPM package</source>
        <translation>RPM 软件包</translation>
    </message>
    <message>
        <source>an ACE archive</source>
        <translation>ACE 压缩包</translation>
    </message>
    <message>
        <source>a ZOO archive</source>
        <translation>ZOO 压缩包</translation>
    </message>
    <message>
        <source>an ALZ archive</source>
        <translation>ALZ 压缩包</translation>
    </message>
    <message>
        <source>an EGG archive</source>
        <translation>EGG 压缩包</translation>
    </message>
    <message>
        <source>a StuffIt archive</source>
        <translation>StuffIt 压缩包</translation>
    </message>
    <message>
        <source>a disk image (SquashFS)</source>
        <translation>磁盘映像（SquashFS）</translation>
    </message>
    <message>
        <source>an iOS app (IPA)</source>
        <translation>iOS 应用（IPA）</translation>
    </message>
    <message>
        <source>a browser extension</source>
        <translation>浏览器扩展程序</translation>
    </message>
    <message>
        <source>a Python package</source>
        <translation>Python 软件包</translation>
    </message>
    <message>
        <source>a Visio drawing</source>
        <translation>Visio 绘图</translation>
    </message>
    <message>
        <source>a map (KMZ)</source>
        <translation>地图文件（KMZ）</translation>
    </message>
    <message>
        <source>a document of another program</source>
        <translation>其他程序的文档</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>%1 of %2 pages</source>
        <translation>%2 页中的 %1 页</translation>
    </message>
    <message>
        <source>read poorly: %1</source>
        <translation>识别较差：%1</translation>
    </message>
    <message>
        <source>not read yet: %1</source>
        <translation>待识别：%1</translation>
    </message>
    <message>
        <source>takes too long to read</source>
        <translation>读取耗时过长</translation>
    </message>
    <message>
        <source>needs too much memory to read</source>
        <translation>读取所需内存过大</translation>
    </message>
    <message>
        <source>ends the program that reads it</source>
        <translation>导致读取程序异常退出</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>pp. %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1 of %2 pages not yet searchable</source>
        <translation>%2 页中有 %1 页尚不可检索</translation>
    </message>
    <message>
        <source>%1 not yet searchable</source>
        <translation>%1 页尚不可检索</translation>
    </message>
    <message>
        <source>%1 of %2 pages read poorly</source>
        <translation>%2 页中有 %1 页识别较差</translation>
    </message>
    <message>
        <source>%1 read poorly</source>
        <translation>%1 页识别较差</translation>
    </message>
    <message>
        <source>%1 of %2 pages unreadable</source>
        <translation>%2 页中有 %1 页无法读取</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 页无法读取</translation>
    </message>
</context>
<context>
    <name>DocumentStatus</name>
    <message>
        <source>Readable</source>
        <translation>可阅读</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>Not a PDF</source>
        <translation>不是 PDF</translation>
    </message>
    <message>
        <source>Too large to read</source>
        <translation>过大，无法读取</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>本机尚未收到</translation>
    </message>
</context>
<context>
    <name>EditFile</name>
    <message>
        <source>The file[ &quot;{file}&quot;] does not hold changes of another vault. Nothing was accepted; choose one written by &quot;pingshen-cli edits export&quot;.</source>
        <translation>文件[“{file}”]中没有其他资料库的修改。未接受任何修改；请选择由“pingshen-cli edits export”写出的文件。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] was written by a newer version of this program. Nothing was accepted; update the program, then try again.</source>
        <translation>文件[“{file}”]由更新版本的程序写出。未接受任何修改；请更新程序后重试。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] is too large. Nothing was accepted; ask the sender to leave out what this vault has (--since).</source>
        <translation>文件[“{file}”]过大。未接受任何修改；请发送人略去本资料库已有的内容（--since）。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] is incomplete or was altered after it was written. Nothing was accepted; copy it again or ask the sender for a new one.</source>
        <translation>文件[“{file}”]不完整，或在写出后被改动。未接受任何修改；请重新复制，或请发送人重新提供。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] holds changes of a computer that this vault does not know[: {devices}]. Nothing was accepted; compare the number with the one that the sender&apos;s vault shows at &quot;pingshen-cli edits export&quot;, then add --trust with it.</source>
        <translation>文件[“{file}”]含有本资料库未登记的计算机的修改[：{devices}]。未接受任何修改；请与发送人的资料库运行“pingshen-cli edits export”时显示的编号核对，一致后用 --trust 加上该编号。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] holds a change that cannot be read. Nothing was accepted; ask the sender for a new file.</source>
        <translation>文件[“{file}”]中有无法读取的修改。未接受任何修改；请发送人重新提供文件。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] holds changes of a computer whose key it lacks. Nothing was accepted; ask the sender for a new file.</source>
        <translation>文件[“{file}”]缺少写入修改的一台计算机的密钥。未接受任何修改；请发送人重新提供文件。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] holds a change that was not signed by the computer it is said to come from. Nothing was accepted; ask the sender where the file has been.</source>
        <translation>文件[“{file}”]中有一条修改没有所属计算机的有效签名。未接受任何修改；请向发送人了解文件的来历。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] holds a change that contradicts the history of the same computer; its vault may have been copied, and both copies used. Nothing was accepted; choose the copy that counts, restore a backup of it in place of the other, then enter again what only the other had.</source>
        <translation>文件[“{file}”]中有一条修改与同一台计算机的修改记录相矛盾；该资料库可能曾被复制，且两份均被使用。未接受任何修改；请确定以哪一份为准，用其备份替换另一份，再补录仅另一份中有的修改。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] holds changes that are said to have been made in this vault and are not in it. Nothing was accepted; if this is an older copy of the vault, back it up, restore that backup, then accept the file again.</source>
        <translation>文件[“{file}”]中有据称在本资料库作出、而本资料库没有的修改。未接受任何修改；如本资料库是较旧的副本，请先备份，恢复该备份后再次接受此文件。</translation>
    </message>
    <message>
        <source>The changes are too many for one file. Nothing was written; leave out what the other vault has (--since).</source>
        <translation>修改过多，一个文件容纳不下。未写出任何内容；请用 --since 略去对方资料库已有的修改。</translation>
    </message>
    <message>
        <source>The file[ &quot;{file}&quot;] holds a change that the rules do not allow. Nothing was accepted; ask the sender to run &quot;pingshen-cli verify&quot;.</source>
        <translation>文件[“{file}”]中有规则不允许的修改。未接受任何修改；请发送人运行“pingshen-cli verify”。</translation>
    </message>
</context>
<context>
    <name>EditKind</name>
    <message>
        <source>Document file chosen</source>
        <translation>选用材料文件</translation>
    </message>
    <message>
        <source>Package imported</source>
        <translation>导入材料包</translation>
    </message>
    <message>
        <source>Applicant corrected</source>
        <translation>更正申请人信息</translation>
    </message>
    <message>
        <source>Document kind corrected</source>
        <translation>更正材料类别</translation>
    </message>
    <message>
        <source>Score changed</source>
        <translation>修改评分</translation>
    </message>
    <message>
        <source>Score confirmed</source>
        <translation>维持原评分</translation>
    </message>
    <message>
        <source>Score sheet submitted</source>
        <translation>提交评分表</translation>
    </message>
    <message>
        <source>Score sheet returned</source>
        <translation>退回评分表</translation>
    </message>
    <message>
        <source>Site visit requested by the office</source>
        <translation>主管单位要求实地尽职调查</translation>
    </message>
    <message>
        <source>Request for a site visit withdrawn</source>
        <translation>撤回实地尽职调查要求</translation>
    </message>
    <message>
        <source>Site visit changed</source>
        <translation>修改实地尽职调查</translation>
    </message>
    <message>
        <source>Original checked</source>
        <translation>核验原件</translation>
    </message>
    <message>
        <source>Site visit note added</source>
        <translation>添加尽调记录</translation>
    </message>
    <message>
        <source>Site visit note changed</source>
        <translation>修改尽调记录</translation>
    </message>
    <message>
        <source>Site visit note withdrawn</source>
        <translation>撤回尽调记录</translation>
    </message>
    <message>
        <source>Office setting changed</source>
        <translation>修改主管单位设定</translation>
    </message>
    <message>
        <source>Document kind recognised</source>
        <translation>识别材料类别</translation>
    </message>
    <message>
        <source>History converted to the current format</source>
        <translation>修改记录已转换为当前格式</translation>
    </message>
    <message>
        <source>Entry of a newer program version</source>
        <translation>较新版本程序的记录</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Name corrected</source>
        <translation>更正姓名</translation>
    </message>
    <message>
        <source>Roles changed</source>
        <translation>调整职责</translation>
    </message>
    <message>
        <source>Names merged</source>
        <translation>合并姓名</translation>
    </message>
    <message>
        <source>Vault continued</source>
        <translation>资料库继续使用</translation>
    </message>
    <message>
        <source>Documents of another computer received</source>
        <translation>收到另一台计算机的材料</translation>
    </message>
    <message>
        <source>Evidence changed</source>
        <translation>修改证据</translation>
    </message>
    <message>
        <source>Evidence removed</source>
        <translation>删除证据</translation>
    </message>
    <message>
        <source>Evidence added</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Eligibility checked</source>
        <translation>申请资格核查</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>差异已处理</translation>
    </message>
</context>
<context>
    <name>EditText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>another computer (%1)</source>
        <translation>另一台计算机（%1）</translation>
    </message>
    <message>
        <source>this computer (%1)</source>
        <translation>本机（%1）</translation>
    </message>
    <message>
        <source>%1 (chosen)</source>
        <translation>%1（选用）</translation>
    </message>
    <message>
        <source>%1 separated from %2</source>
        <translation>将%1与%2分开</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <translation>将%1并入%2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Scoring step</source>
        <translation>计分单位</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>%1 (undo)</source>
        <translation>%1（撤销）</translation>
    </message>
    <message>
        <source>%1 (redo)</source>
        <translation>%1（重做）</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>未登记人员</translation>
    </message>
    <message>
        <source>%1 (entered as %2)</source>
        <translation>%1（以“%2”录入）</translation>
    </message>
    <message>
        <source>Site visit note</source>
        <translation>尽调记录</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>实地尽职调查</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Continued from a backup[ with entries up to {newest:time}][; entries made after it that are not in it: {count:number}, up to entry {last} of computer {device}].</source>
        <translation>从备份继续[，备份中的记录截至 {newest:time}][；此后的 {count:number} 条记录不在其中，截至计算机 {device} 的第 {last} 条]。</translation>
    </message>
    <message>
        <source>Invalid signatures were replaced by computer {device}[ (counts of entries: {counts:number})][ (its own entries: {edits:number}, the first is {first})].</source>
        <translation>失效的签名由计算机 {device} 重新签署[（登记条数：{counts:number} 项）][（本机修改记录：{edits:number} 条，首条为 {first}）]。</translation>
    </message>
    <message>
        <source>The end of computer {device}&apos;s history is not on record; its last known entry is {last}.</source>
        <translation>计算机 {device} 的修改记录截止位置已无标记；已知的最后一条是第 {last} 条。</translation>
    </message>
    <message>
        <source>The vault&apos;s data file was replaced by an older one; missing entries: {count:number}, up to entry {last} of computer {device}.</source>
        <translation>资料库的数据文件曾被换成较旧的一份；缺失 {count:number} 条记录，截至计算机 {device} 的第 {last} 条。</translation>
    </message>
    <message>
        <source>Setting of an unknown standard</source>
        <translation>未知评估标准的设定</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Evidence required for each score</source>
        <translation>每项评分须有的证据数</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>待选用</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Other reviewers&apos; score sheets are not shown.</source>
        <translation>其他评审专家的评分表不予显示。</translation>
    </message>
    <message>
        <source>Role given: %1</source>
        <translation>授予职责：%1</translation>
    </message>
    <message>
        <source>Role taken away: %1</source>
        <translation>取消职责：%1</translation>
    </message>
    <message>
        <source>%1 (to be chosen)</source>
        <translation>%1（待选用）</translation>
    </message>
</context>
<context>
    <name>Eligibility</name>
    <message>
        <source>Cannot tell yet</source>
        <translation>尚不能判断</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>date applied not recorded</source>
        <translation>申请日期未记录</translation>
    </message>
    <message>
        <source>applied on %1, within the application period</source>
        <translation>%1申请，在申报时间内</translation>
    </message>
    <message>
        <source>applied on %1, before the application period (from %2)</source>
        <translation>%1申请，早于申报时间（自%2起）</translation>
    </message>
    <message>
        <source>applied on %1, after the application period (to %2)</source>
        <translation>%1申请，晚于申报时间（至%2止）</translation>
    </message>
    <message>
        <source>enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Eligibility not established yet</source>
        <translation>申请资格尚未确定</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>符合申请资格</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>不符合申请资格</translation>
    </message>
    <message>
        <source>%1 %2 of %3 met</source>
        <translation>%1满足 %2/%3 项</translation>
    </message>
    <message>
        <source>%1 meets one</source>
        <translation>%1满足其一</translation>
    </message>
    <message>
        <source>%1 meets none</source>
        <translation>%1均不满足</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1待查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Date applied</source>
        <translation>申请日期</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>操作已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>The file[ &quot;{where}&quot;] was not found. Check that it still exists, then try again.</source>
        <translation>找不到文件[“{where}”]。请确认它仍在原处后重试。</translation>
    </message>
    <message>
        <source>The file[ &quot;{where}&quot;] cannot be read. Check that you have permission and that no other program is using it.</source>
        <translation>无法读取文件[“{where}”]。请确认您有读取权限，且没有被其他程序占用。</translation>
    </message>
    <message>
        <source>The disk is full[, &quot;{where}&quot; could not be written]. Free some space, then try again.</source>
        <translation>磁盘空间不足[，无法写入“{where}”]。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The file[ &quot;{where}&quot;] already exists. Choose another name or location.</source>
        <translation>文件[“{where}”]已存在。请换一个名称或位置。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] cannot be opened. It may be damaged; ask the sender for a new copy.</source>
        <translation>无法打开材料包[“{where}”]。它可能已损坏，请向提交方重新索取。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] is incomplete: its end is missing. Copy or download it again.</source>
        <translation>材料包[“{where}”]不完整，后面的内容缺失。请重新复制或下载。</translation>
    </message>
    <message>
        <source>Wrong password for the package[ &quot;{where}&quot;]. Check it with the sender and try again.</source>
        <translation>密码不正确，无法打开材料包[“{where}”]。请与提交方核对后重新输入。</translation>
    </message>
    <message>
        <source>This is not an application package[: &quot;{where}&quot;]. Choose a folder, a ZIP, 7z, RAR or TAR archive, or PDF files.</source>
        <translation>这不是申报材料包[：“{where}”]。请选择文件夹、ZIP/7z/RAR/TAR 压缩包或 PDF 文件。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] was already imported[ as application {application}]. Nothing was changed; open that application from the list.</source>
        <translation>材料包[“{where}”]此前已导入[（申报件 {application}）]，未作任何更改。请从列表中打开该申报件。</translation>
    </message>
    <message>
        <source>The vault[ &quot;{where}&quot;] was created by a newer version of this program[ (format {found}; this version supports up to {supported})]. Install the newer version to open it; nothing was changed.</source>
        <translation>资料库[“{where}”]由更新版本的程序创建[（格式 {found}，本程序最高支持 {supported}）]。请安装新版本后打开；未作任何更改。</translation>
    </message>
    <message>
        <source>The vault is damaged[ ({detail})]. Restore the latest backup; the damaged file is kept.</source>
        <translation>资料库已损坏[（{detail}）]。请恢复最近的备份；损坏的文件会予以保留。</translation>
    </message>
    <message>
        <source>The document[ &quot;{where}&quot;] is missing from the vault. Import its package again or restore a backup.</source>
        <translation>资料库中缺少材料[“{where}”]的文件。请重新导入材料包或恢复备份。</translation>
    </message>
    <message>
        <source>The stored copy of the document[ &quot;{where}&quot;] differs from what was imported. Import its package again or restore a backup.</source>
        <translation>材料[“{where}”]的存储文件与导入时不一致。请重新导入材料包或恢复备份。</translation>
    </message>
    <message>
        <source>The backup[ &quot;{where}&quot;] cannot be used[ ({detail})]. Choose another one; nothing was changed.</source>
        <translation>备份[“{where}”]无法使用[（{detail}）]。请另选一个备份；未作任何更改。</translation>
    </message>
    <message>
        <source>The helper program that reads PDFs failed on this document[: &quot;{where}&quot;]. It was restarted; other documents are not affected. Ask for a new copy of the file if this happens again.</source>
        <translation>读取 PDF 的辅助程序在处理此材料时中断[：“{where}”]。程序已自动重启，其他材料不受影响；若再次出现，请索取新的文件。</translation>
    </message>
    <message>
        <source>The helper program that reads PDFs returned an invalid response. It was restarted; reinstall the program if this happens again.</source>
        <translation>读取 PDF 的辅助程序返回了无法理解的结果，已自动重启。若再次出现，请重新安装本程序。</translation>
    </message>
    <message>
        <source>The PDF[ &quot;{where}&quot;] is damaged and cannot be opened. Ask for a new copy of the file.</source>
        <translation>PDF[“{where}”]已损坏，无法打开。请索取新的文件。</translation>
    </message>
    <message>
        <source>The PDF[ &quot;{where}&quot;] is password-protected. Enter the password to read it.</source>
        <translation>PDF[“{where}”]有密码保护。请输入密码后阅读。</translation>
    </message>
    <message>
        <source>Wrong password for the PDF[ &quot;{where}&quot;]. Check it with the applicant and try again.</source>
        <translation>密码不正确，无法打开 PDF[“{where}”]。请与申请人核对后重新输入。</translation>
    </message>
    <message>
        <source>The PDF[ &quot;{where}&quot;] uses protection or features that this program does not support. Ask for a standard PDF.</source>
        <translation>PDF[“{where}”]的保护或制作方式不受支持。请索取普通的 PDF 文件。</translation>
    </message>
    <message>
        <source>Text recognition is not available. Install the Tesseract language data for Chinese and English.</source>
        <translation>文字识别不可用。请安装 Tesseract 的中文和英文语言数据。</translation>
    </message>
    <message>
        <source>Unknown standard[: &quot;{rubric,where}&quot;]. Choose one of the installed standards.</source>
        <translation>没有这样的评估标准[：“{rubric,where}”]。请选择已安装的评估标准。</translation>
    </message>
    <message>
        <source>The standard[ &quot;{where}&quot;] cannot be used[ (at &quot;{path}&quot;)]. Check the file with &quot;rubric check&quot;.</source>
        <translation>评估标准[“{where}”]无法使用[（位于“{path}”）]。请用“rubric check”检查该文件。</translation>
    </message>
    <message>
        <source>The standard has no such indicator[: &quot;{indicator,where}&quot;]. Choose one from the score sheet.</source>
        <translation>评估标准中没有这样的指标[：“{indicator,where}”]。请从评分表中选择。</translation>
    </message>
    <message>
        <source>The indicator[ &quot;{where}&quot;] has no such option[: &quot;{option}&quot;]. Choose one from its list.</source>
        <translation>指标[“{where}”]没有这样的选项[：“{option}”]。请从列表中选择。</translation>
    </message>
    <message>
        <source>There is no such document in the application[: &quot;{document,where}&quot;]. Check its name in the document list.</source>
        <translation>申报件中没有这份材料[：“{document,where}”]。请在材料列表中核对名称。</translation>
    </message>
    <message>
        <source>This is not a valid number of points[: &quot;{text}&quot;]. Enter a number with at most two decimals, for example 12.5.</source>
        <translation>这不是有效的得分[：“{text}”]。请输入数字，最多两位小数，例如 12.5。</translation>
    </message>
    <message>
        <source>The points[ {points}] are out of range[ for &quot;{where}&quot;].[ Enter {lowest} to {highest}.]</source>
        <translation>得分[ {points} ]超出范围[（指标“{where}”）]。[请输入 {lowest} 至 {highest}。]</translation>
    </message>
    <message>
        <source>The points of this indicator[ &quot;{where}&quot;] are the sum of its secondary indicators. Score those instead.</source>
        <translation>该指标[“{where}”]的得分由其二级指标相加得出。请对二级指标评分。</translation>
    </message>
    <message>
        <source>The score sheet[ of {reviewer}] is submitted and locked. Ask the office to return it, with a reason, before changing it.</source>
        <translation>评分表[（{reviewer}）]已提交并锁定。如需修改，请主管单位注明理由后退回。</translation>
    </message>
    <message>
        <source>The score sheet[ of {reviewer}] has not been submitted and cannot be returned. No action is needed.</source>
        <translation>评分表[（{reviewer}）]尚未提交，无法退回。无需处理。</translation>
    </message>
    <message>
        <source>No reviewer is named. Enter the reviewer&apos;s name first.</source>
        <translation>未指定评审专家。请先填写评审专家姓名。</translation>
    </message>
    <message>
        <source>There is no such field[: &quot;{field,where}&quot;]. Check its spelling.</source>
        <translation>没有这样的字段[：“{field,where}”]。请检查拼写。</translation>
    </message>
    <message>
        <source>The note is empty. Enter some text or discard it.</source>
        <translation>记录为空。请填写内容，或不添加此条。</translation>
    </message>
    <message>
        <source>Only its author[, {author},] can change or withdraw this note. Add a note of your own.</source>
        <translation>此条记录只能由其作者[（{author}）]修改或撤回。请另行添加记录。</translation>
    </message>
    <message>
        <source>This is not a date[: &quot;{text}&quot;]. Use year-month-day, for example 2025-12-05.</source>
        <translation>这不是有效的日期[：“{text}”]。请按“年-月-日”填写，例如 2025-12-05。</translation>
    </message>
    <message>
        <source>There is no such setting[: &quot;{key,where}&quot;]. Check its spelling.</source>
        <translation>没有这样的设置项[：“{key,where}”]。请检查拼写。</translation>
    </message>
    <message>
        <source>There is no such report[: &quot;{kind,where}&quot;]. Choose one from the list[ ({kinds})].</source>
        <translation>没有这样的报告[：“{kind,where}”]。请从列表中选择[（{kinds}）]。</translation>
    </message>
    <message>
        <source>This report is not available in the requested format[: &quot;{format}&quot;]. Choose one of its formats[ ({formats})].</source>
        <translation>该报告不支持所要求的格式[：“{format}”]。请选择可用的格式[（{formats}）]。</translation>
    </message>
    <message>
        <source>The report[ &quot;{where}&quot;] could not be created. No file was written; choose another location and try again.</source>
        <translation>报告[“{where}”]生成失败，没有留下任何文件。请另选位置后重试。</translation>
    </message>
    <message>
        <source>%1 Cause: %2</source>
        <translation>%1原因：%2</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] uses unsupported encryption and cannot be opened even with the password. Unpack it with the program that created it and import the folder.</source>
        <translation>材料包[“{where}”]的加密方式不受支持，有密码也无法打开。请用原压缩软件解压后导入文件夹。</translation>
    </message>
    <message>
        <source>The vault[ &quot;{where}&quot;] is in use by another program[: {program}][ on {host}][ (process {pid})]. Close that program first, then try again.</source>
        <translation>资料库[“{where}”]正被其他程序使用[：{program}][（计算机 {host}）][（进程 {pid}）]。请先关闭该程序后重试。</translation>
    </message>
    <message>
        <source>The points[ {points}] are not among those offered by the indicator[ &quot;{where}&quot;][: {offered}]. Choose one of its options.</source>
        <translation>得分[ {points}] 不在指标[“{where}”]的可选分值之中[：{offered}]。请从其选项中选择。</translation>
    </message>
    <message>
        <source>The indicator[ &quot;{where}&quot;] has no points of its own until the office sets its share. Record its fact and score the parent indicator.</source>
        <translation>指标[“{where}”]在主管单位设定分值之前不单独计分。请记录事实，并对其上级指标评分。</translation>
    </message>
    <message>
        <source>The shares of the secondary indicators[ of &quot;{where}&quot;] add up to[ {sum},] a value other than the maximum[ of {maximum}]. Correct the shares.</source>
        <translation>二级指标[（“{where}”）]分值之和[为 {sum}]，与满分[ {maximum} ]不等。请更正。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] does not match its checksum: it was altered or damaged in transit. Ask the sender for a new copy.</source>
        <translation>材料包[“{where}”]与其校验码不符，可能在传送途中被改动或损坏。请向提交方重新索取。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] contains too many files[ (more than {maximum:number})]. It was not imported; ask the sender to split it.</source>
        <translation>材料包[“{where}”]中的文件过多[（超过 {maximum:number} 个）]，未导入。请让提交方拆分后重新提交。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] expands to far more than its size[ (over {maximum} times)], which suggests a malicious archive. It was not imported; ask the sender about it.</source>
        <translation>材料包[“{where}”]解压后远大于自身[（超过 {maximum} 倍）]，疑似恶意压缩包，未导入。请向提交方核实其来源。</translation>
    </message>
    <message>
        <source>The vault could not be upgraded[ (step {number})]. It was left unchanged, and a backup is in its backups folder.</source>
        <translation>资料库升级失败[（步骤 {number}）]。原数据保持不变，备份位于 backups 文件夹中。</translation>
    </message>
    <message>
        <source>Reading this document took too long and was stopped[: &quot;{where}&quot;]. Try again; ask for a simpler copy of the file if this happens again.</source>
        <translation>读取此材料用时过长，已停止[：“{where}”]。请重试；若再次出现，请索取重新生成的文件。</translation>
    </message>
    <message>
        <source>Reading this document needed too much memory and was stopped[: &quot;{where}&quot;]. Ask for a smaller copy of the file.</source>
        <translation>读取此材料占用内存过多，已停止[：“{where}”]。请索取较小的文件。</translation>
    </message>
    <message>
        <source>The document[ &quot;{where}&quot;] has no such page[: {page}]. Choose a page that exists.</source>
        <translation>材料[“{where}”]没有这一页[（第 {page} 页）]。请选择存在的页码。</translation>
    </message>
    <message>
        <source>A page of the document[ &quot;{where}&quot;] cannot be shown[ (page {page})]. The other pages are not affected; ask for a new copy of the file.</source>
        <translation>材料[“{where}”]有页面无法显示[（第 {page} 页）]，其他页面不受影响。请索取新的文件。</translation>
    </message>
    <message>
        <source>The PDF[ &quot;{where}&quot;] is encrypted, so your highlights cannot be written into a copy of it. Ask for the file without protection.</source>
        <translation>PDF[“{where}”]已加密，无法将高亮写入副本。请索取未加密的文件。</translation>
    </message>
    <message>
        <source>The structure of the PDF[ &quot;{where}&quot;] is damaged, so your highlights cannot be written into a copy of it. Ask for a new copy of the file.</source>
        <translation>PDF[“{where}”]结构损坏，无法将高亮写入副本。请索取新的文件。</translation>
    </message>
    <message>
        <source>There are too many highlights for one copy[ of &quot;{where}&quot;]. Remove some that you no longer need.</source>
        <translation>高亮过多，无法写入[“{where}”的]一份副本。请删除不再需要的高亮。</translation>
    </message>
    <message>
        <source>This file is an original document and is not overwritten[: &quot;{where}&quot;]. Choose another name.</source>
        <translation>该文件是原始材料，不予覆盖[：“{where}”]。请另取文件名。</translation>
    </message>
    <message>
        <source>There is no such application in this vault[: &quot;{text,where}&quot;]. Check its number in the list.</source>
        <translation>资料库中没有这样的申报件[：“{text,where}”]。请在列表中核对编号。</translation>
    </message>
    <message>
        <source>The text[ in &quot;{field,where}&quot;] is too long[ ({length:number} characters; the limit is {maximum:number})][ (more than {maximumBytes:bytes})]. Shorten it.</source>
        <translation>文字[（“{field,where}”）]过长[（{length:number} 字，最多 {maximum:number} 字）][（超过 {maximumBytes:bytes}）]。请缩短后重试。</translation>
    </message>
    <message>
        <source>A reason is missing[ for &quot;{where}&quot;]. Enter one, then try again.</source>
        <translation>缺少理由[（{where}）]。请写明理由后重试。</translation>
    </message>
    <message>
        <source>This is not a file but a device, a pipe or a folder[: &quot;{where}&quot;]. Choose a file; what stands in the place of a vault&apos;s file is to be moved away.</source>
        <translation>这不是文件，而是设备、管道或文件夹[：“{where}”]。请选择文件；如其占用了资料库文件的位置，请将其移走。</translation>
    </message>
    <message>
        <source>No site visit can be recorded yet: it requires an experts&apos; total that reaches the threshold[ of {threshold:points}]. Complete the score sheet, or have the office request a visit with a reason.</source>
        <translation>尚不能记录实地尽职调查：须专家总分达到门槛[（{threshold:points} 分）]。请先完成评分表，或由主管单位说明理由提出要求。</translation>
    </message>
    <message>
        <source>There is no such request for a site visit any more.</source>
        <translation>该实地尽职调查要求已不存在。</translation>
    </message>
    <message>
        <source>The request cannot be withdrawn: the site visit has begun. Clear what was recorded by mistake first.</source>
        <translation>不能撤回要求：实地尽职调查已经开始。如有误录，请先清除。</translation>
    </message>
    <message>
        <source>Text that was typed before a reviewer was named is kept apart[: &quot;{text}&quot;], because you had already begun that field. Copy from here what you need.</source>
        <translation>选定评审专家之前输入的文字已另行保留[：“{text}”]，因为您此前已在该栏开始填写。如有需要，请从此处摘录。</translation>
    </message>
    <message>
        <source>No installed font has all the characters needed[: {characters}]. Install one that has them, for example from the Noto family, then try again.</source>
        <translation>本机字体缺少所需的字符[：{characters}]。请安装含有这些字符的字体（例如 Noto 系列）后重试。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] uses a compression method that is not supported[ ({method})]. Extract it with the program that created it and import the folder.</source>
        <translation>材料包[“{where}”]采用的压缩方式[（{method}）]不受支持。请用原压缩软件解压后导入文件夹。</translation>
    </message>
    <message>
        <source>The file[ &quot;{where}&quot;] is not a PDF or an archive[ but {content}]. Ask the sender for a PDF.</source>
        <translation>文件[“{where}”]既不是 PDF，也不是压缩包[（{content}）]。请向提交方索取其 PDF 版本。</translation>
    </message>
    <message>
        <source>There are several packages here[ ({count})][: {packages}]. Use --each to import each as its own application, or --together to import them as one.</source>
        <translation>这里有多个材料包[（共 {count} 个）][：{packages}]。请用 --each 分别作为一件申报件导入，或用 --together 合为一件导入。</translation>
    </message>
    <message>
        <source>The file or folder[ &quot;{where}&quot;] cannot be written. Choose another location or check its permissions.</source>
        <translation>无法写入文件或文件夹[“{where}”]。请另选位置，或申请该处的写入权限。</translation>
    </message>
    <message>
        <source>The date[ {text}] is years away. Check the year; if it is correct, press Enter again.</source>
        <translation>日期[ {text}] 与今天相差多年。请核对年份；如无误，请再按一次 Enter 键。</translation>
    </message>
    <message>
        <source>The vault[ &quot;{where}&quot;] is read-only: its medium or folder is write-protected. Nothing was changed; copy the vault to a writable folder and open it there.</source>
        <translation>资料库[“{where}”]只能读取：所在介质或文件夹有写保护。未作任何改动；请把资料库复制到可以写入的文件夹后再打开。</translation>
    </message>
    <message>
        <source>The folder[ &quot;{where}&quot;] is not a vault and contains other files. Nothing was changed; choose an empty folder or a new name.</source>
        <translation>文件夹[“{where}”]不是资料库，且含有其他文件。未作任何改动；请选择空文件夹或新的名称。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] contains no documents[ but another archive, which was not opened: {archives}. Extract it and import what it contains][; not imported: {skipped}]. Check that you chose the right folder or archive.</source>
        <translation>材料包[“{where}”]中没有任何材料[，只有另外的压缩包（未打开）：{archives}。请解压后导入其中的内容][；未导入：{skipped}]。请确认选择的文件夹或压缩包是否正确。</translation>
    </message>
    <message>
        <source>The content of the package[ &quot;{where}&quot;] is too large[ (more than {maximumBytes:bytes})]. It was not imported; ask the sender to split it.</source>
        <translation>材料包[“{where}”]的内容过大[（超过 {maximumBytes:bytes}）]，未导入。请让提交方拆分后重新提交。</translation>
    </message>
    <message>
        <source>The vault&apos;s data file was moved, deleted or replaced while it was open, so nothing can be saved. Put the file back; what you enter is kept until then. If the file is lost, close the window and restore the snapshot taken as it closes.</source>
        <translation>资料库的数据文件在打开期间被移走、删除或替换，目前无法保存。请把该文件放回原处，在此之前录入的内容不会丢失；如文件已经丢失，请关闭窗口，再用关闭时生成的快照恢复。</translation>
    </message>
    <message>
        <source>There is no such person here[: &quot;{name}&quot;]. Check the spelling.</source>
        <translation>资料库中没有该人员[：“{name}”]。请检查写法。</translation>
    </message>
    <message>
        <source>Several people here have this name[: &quot;{name}&quot;][ ({persons})]. Enter it with its remark, or with the id shown, in brackets.</source>
        <translation>资料库中有多位同名人员[：“{name}”][（{persons}）]。请连同括号中的备注或所列编号一并输入。</translation>
    </message>
    <message>
        <source>Another person here has this name[: &quot;{name}&quot;]. Add a remark that tells them apart, such as the employer.</source>
        <translation>资料库中已有同名人员[：“{name}”]。请填写可区分的备注，如工作单位。</translation>
    </message>
    <message>
        <source>These two names are already merged[: &quot;{name}&quot;]. No action is needed.</source>
        <translation>这两个姓名已合并[：“{name}”]，无需操作。</translation>
    </message>
    <message>
        <source>These two people[, &quot;{one}&quot; and &quot;{other}&quot;,] each have a score sheet for the same application[: {application}]. Have the office return one sheet if it was submitted, clear it, then merge the names.</source>
        <translation>这两位人员[（“{one}”和“{other}”）]在同一申报件中各有评分表[：{application}]。请先清空其中一份（已提交的须先由主管单位退回），再合并姓名。</translation>
    </message>
    <message>
        <source>What stands here is a draft[, typed as &quot;{name}&quot;]; a different entry is saved[: &quot;{recorded}&quot;]. Edit the draft to replace that entry, or undo to keep it.</source>
        <translation>此处显示的是草稿[（以“{name}”的姓名输入）]，已保存的内容与之不同[：“{recorded}”]。如需以草稿替换，请修改草稿；如需保留已保存的内容，请撤销。</translation>
    </message>
    <message>
        <source>You cannot give up your own name[, nor merge a name into it on the command line: &quot;{name}&quot;]. Ask somebody else in the office to merge it.</source>
        <translation>不能将本人的姓名并入他人[，也不能在命令行中将他人的姓名并入本人的姓名：“{name}”]。请由主管单位的其他人员合并。</translation>
    </message>
    <message>
        <source>Only the office can merge names or separate them. Enter the name of somebody with the role &quot;Office&quot;.</source>
        <translation>只有主管单位可以合并或分开姓名。请输入职责为“主管单位”的人员姓名。</translation>
    </message>
    <message>
        <source>There are two score sheets[ of {reviewer}][, application {application}], entered under two names that were merged. Separate the names, have the office return one sheet if it was submitted, clear it, then merge again.</source>
        <translation>存在两份评分表[（{reviewer}）][（申报件 {application}）]，分别以已合并的两个姓名录入。请先分开姓名，清空其中一份（已提交的须先由主管单位退回），再重新合并。</translation>
    </message>
    <message>
        <source>The history is broken[ at entry {seq}]: an entry is missing or was altered. Restore the latest backup and keep this vault as evidence.</source>
        <translation>修改记录已被破坏[（第 {seq} 条）]：有记录缺失或被改动。请恢复最近的备份，并保留此资料库备查。</translation>
    </message>
    <message>
        <source>The stored data[ of application {application}] do not match the history; nothing was submitted or printed. Run &quot;pingshen-cli rebuild&quot;, then check the sheet.</source>
        <translation>资料库中[申报件 {application} 的]内容与修改记录不符，未提交，也未打印。请运行“pingshen-cli rebuild”，然后核对评分表。</translation>
    </message>
    <message>
        <source>The vault was last updated by another version of the program, so the stored data[ of application {application}] cannot be compared with the history; nothing was printed. Open the vault once with this version where it can be written, then try again.</source>
        <translation>资料库上次由其他版本的程序更新，[申报件 {application} 的]内容暂时无法与修改记录核对，未打印。请先在可写入资料库的位置用本版本打开一次，然后重试。</translation>
    </message>
    <message>
        <source>The vault&apos;s data file is older than the one last used on this computer[; changes missing from it: {count:number}]. Unless you put it back yourself, restore the latest backup.</source>
        <translation>资料库的数据文件比此计算机上次使用的更旧[，缺少 {count:number} 条修改]。如非您本人放回，请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The vault&apos;s data file cannot be shown to be the latest one[; changes missing from it: {count:number}]; nothing was printed or exported. Restore the latest backup; or, if there is none, open the vault where it can be written, and its history and reports will say that entries may be missing.</source>
        <translation>无法确认资料库的数据文件是最新的[，其中缺少 {count:number} 条修改]；未打印或导出任何内容。请恢复最近的备份；如无备份，请在可写入处打开资料库，此后修改记录和报告会注明可能有缺失。</translation>
    </message>
    <message>
        <source>A helper program did not start. Reinstall the program.</source>
        <translation>辅助程序无法启动。请重新安装本程序。</translation>
    </message>
    <message>
        <source>Points[ for &quot;{where}&quot;] go in steps[ of {step}]. Change[ {points}] to one of them.</source>
        <translation>得分[（指标“{where}”）]须为[ {step} 分]的倍数。请更正[ {points}]。</translation>
    </message>
    <message>
        <source>The vault[ &quot;{where}&quot;] is marked as in use[ by {program}][ on the computer {host}][ since {since:time}], and it cannot be determined whether that program is still running. Make sure that no one is using it there, then take it over.</source>
        <translation>资料库[“{where}”]标记为正在使用[：{program}][（计算机 {host}）][（自 {since:time}）]，本机无法确认该程序是否仍在运行。请先确认无人在那里使用，再接管资料库。</translation>
    </message>
    <message>
        <source>The data file of the vault[ &quot;{where}&quot;] is missing or empty, although the vault was used before[ (documents: {documents:number}; snapshots: {snapshots:number})]. Nothing was changed; restore the latest full snapshot or a backup.</source>
        <translation>资料库[“{where}”]的数据文件缺失或为空，但该资料库曾经使用过[（材料 {documents:number} 份，快照 {snapshots:number} 个）]。未作任何改动；请恢复最近的完整快照或备份。</translation>
    </message>
    <message>
        <source>The package[ &quot;{where}&quot;] is password-protected. Enter the password to open it (on the command line: --password-file).</source>
        <translation>材料包[“{where}”]受密码保护。请输入密码后打开（命令行使用 --password-file）。</translation>
    </message>
    <message>
        <source>The vault could not be read or written. Nothing was changed; try again and restart the program. If the problem persists, check the vault (verify) and restore a backup.</source>
        <translation>无法读取或写入资料库，未作任何更改。请重试并重新启动程序；如问题仍然存在，请检查资料库（verify）并恢复备份。</translation>
    </message>
    <message>
        <source>Unknown file name encoding[: &quot;{encoding,where}&quot;]. Use another one[: {encodings}].</source>
        <translation>未知的文件名编码[：“{encoding,where}”]。请使用其他编码[：{encodings}]。</translation>
    </message>
    <message>
        <source>The file[ &quot;{where}&quot;] is one of several parts of a split archive[ ({count:number} parts are here)]. Put all parts in one folder, extract them together (for example with 7-Zip), and import the extracted folder.</source>
        <translation>文件[“{where}”]是分卷压缩包的其中一卷[（此处共有 {count:number} 卷）]。请将所有分卷放在同一文件夹中，一并解压（例如使用 7-Zip），再导入解压后的文件夹。</translation>
    </message>
    <message>
        <source>The file[ &quot;{where}&quot;] cannot be opened here[: it is {content}]. Extract it and import what it contains.</source>
        <translation>文件[“{where}”]无法在此打开[：它是{content}]。请先解压，再导入其中的内容。</translation>
    </message>
    <message>
        <source>More than one application[ ({count})] matches[ &quot;{text,where}&quot;]. Use the id in the first column of the list; its first characters are enough.</source>
        <translation>有多件[（{count} 件）]申报件符合[“{text,where}”]。请使用列表第一列的编号，输入开头几位即可。</translation>
    </message>
    <message>
        <source>The application[ {caseNumber}][ of {applicant}] is already in the vault[, as {application}][: the case number {sameCaseNumber} is the same][: the passport {samePassport} is the same][: the documents ({sameDocuments:number}) are the same][; the package names the applicant {otherName}]. Use --application with that id to import a resubmission, or --new to import a separate application.</source>
        <translation>申报件[ {caseNumber}][（{applicant}）]已在资料库中[，编号 {application}][：受理编号 {sameCaseNumber} 相同][：护照号码 {samePassport} 相同][：{sameDocuments:number} 份材料完全相同][；材料包中的申请人为 {otherName}]。如为补正材料，请用 --application 加该编号导入；如为另一件申报件，请用 --new。</translation>
    </message>
    <message>
        <source>Born[ on {text}], the applicant would be[ {age} years old,] unusually young or old. Check the year; if it is correct, press Enter again.</source>
        <translation>按此出生日期[（{text}）]，申请人[为 {age} 岁，]年龄异常。请核对年份；如无误，请再按一次 Enter。</translation>
    </message>
    <message>
        <source>The date of birth[ {text}] is in the future. Check the year.</source>
        <translation>出生日期[ {text} ]晚于今天。请核对年份。</translation>
    </message>
    <message>
        <source>The score sheet was changed elsewhere in the meantime and has not been submitted. Check it, then submit it again.</source>
        <translation>评分表已在别处被修改，未提交。请核对后再提交。</translation>
    </message>
    <message>
        <source>The submitted score sheet[ of {reviewer}][, application {application},] does not come to the total or checksum it was submitted with, or holds scores that cannot be submitted. Nothing was done. Verify the vault.</source>
        <translation>已提交的评分表[（{reviewer}）][（申报件 {application}）]与提交时的总分或校验码不符，或含有不能提交的评分，未执行操作。请校验资料库。</translation>
    </message>
    <message>
        <source>The evidence is no longer on the score sheet. Reopen the application.</source>
        <translation>该证据已不在评分表上。请重新打开该申报件。</translation>
    </message>
    <message>
        <source>The score sheet cannot be submitted yet[; not scored: {missing}][; entered differently on two computers: {undecided}][; documents with a different file or kind on two computers: {documents}][; reason missing or too short: {missingReasons}][; too little evidence: {missingPins}][; to recheck after a resubmission: {stale}][; points that the standard does not allow: {outdated}][; entered but not accepted: {entries}]. Resolve these, then submit.</source>
        <translation>评分表尚不能提交[；未评分：{missing}][；两台计算机上填写不一致：{undecided}][；两台计算机上文件或材料类别不同的材料：{documents}][；理由缺失或过短：{missingReasons}][；证据不足：{missingPins}][；补正材料后待复核：{stale}][；标准不允许所给分值：{outdated}][；已输入但无效：{entries}]。请处理后再提交。</translation>
    </message>
    <message>
        <source>Only the office can do this. Enter the name of somebody with the role &quot;Office&quot;, or correct the roles.</source>
        <translation>此操作仅限主管单位。请输入职责为“主管单位”的人员姓名，或更正职责。</translation>
    </message>
    <message>
        <source>Only reviewing experts score. If you are to score, correct your roles.</source>
        <translation>由评审专家评分。如需评分，请更正职责。</translation>
    </message>
    <message>
        <source>The document[ &quot;{where}&quot;] was recorded on another computer and has not arrived yet. Import its package here.</source>
        <translation>材料[“{where}”]已在另一台计算机登记，本机尚未收到。请在本机导入其材料包。</translation>
    </message>
    <message>
        <source>Entries were made under this name[: &quot;{name}&quot;], and merging would make them yours. Only somebody else in the office can merge it into your name.</source>
        <translation>该姓名[“{name}”]名下曾有录入内容，合并后将归于您。只能由主管单位的其他人员将其并入您的姓名。</translation>
    </message>
    <message>
        <source>Only a material reviewer or the office can record this. Enter the name of somebody with one of these roles, or correct the roles.</source>
        <translation>只有材料审核员或主管单位可以记录此项。请输入具有其中一种职责的人员姓名，或更正职责。</translation>
    </message>
    <message>
        <source>The edition has no such condition of eligibility[: &quot;{condition}&quot;]. Use an id from the list.</source>
        <translation>该评估批次没有此项资格条件[：“{condition}”]。请使用列表中的代号。</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Name in Latin letters</source>
        <translation>外文姓名</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>护照号码</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Annual salary</source>
        <translation>年薪</translation>
    </message>
    <message>
        <source>Highest degree</source>
        <translation>最高学位</translation>
    </message>
    <message>
        <source>Term of employment</source>
        <translation>聘用期限</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>looks alike</source>
        <translation>形近</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>check digit correct</source>
        <translation>校验位正确</translation>
    </message>
    <message>
        <source>check digit wrong</source>
        <translation>校验位错误</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>已列入补正</translation>
    </message>
    <message>
        <source>Doctorate</source>
        <translation>博士</translation>
    </message>
    <message>
        <source>Master&apos;s degree</source>
        <translation>硕士</translation>
    </message>
    <message>
        <source>Bachelor&apos;s degree</source>
        <translation>学士</translation>
    </message>
    <message>
        <source>College diploma</source>
        <translation>大专</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2：%3</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>材料类别</translation>
    </message>
    <message>
        <source>Name (Latin)</source>
        <translation>外文姓名</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>护照号码</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>Notification date</source>
        <translation>通知日期</translation>
    </message>
    <message>
        <source>Visit date</source>
        <translation>尽调日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Same person as</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>证明方向</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Searched for and not found</source>
        <translation>已搜索，未见</translation>
    </message>
    <message>
        <source>Pages that could be searched</source>
        <translation>可检索页数</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Looked up in</source>
        <translation>查询处</translation>
    </message>
    <message>
        <source>Looked up on</source>
        <translation>查询日期</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Others state</source>
        <translation>其他材料记载</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>This PDF is damaged and cannot be opened. Ask for a new copy.</source>
        <translation>该 PDF 已损坏，无法打开。请索取新的文件。</translation>
    </message>
    <message>
        <source>This PDF is password-protected. Enter the password to read it.</source>
        <translation>该 PDF 有密码保护。请输入密码后阅读。</translation>
    </message>
    <message>
        <source>This PDF has no pages. Ask for the correct file.</source>
        <translation>该 PDF 没有任何页面。请索取正确的文件。</translation>
    </message>
    <message>
        <source>This file has the same content as another one[: &quot;{other}&quot;]. Check whether a document is missing.</source>
        <translation>该文件与另一份文件内容相同[：“{other}”]。请检查是否缺少材料。</translation>
    </message>
    <message>
        <source>This file is probably &quot;{kind}&quot;[ ({confidence}% confidence)]. Check it and correct the kind if needed.</source>
        <translation>该文件可能是“{kind}”[（置信度 {confidence}%）]，尚不确定。请核对，必要时更正类别。</translation>
    </message>
    <message>
        <source>A required document is missing: {kind}[ (number {slot})]. Ask for it.</source>
        <translation>缺少必交材料：{kind}[（第 {slot} 项）]。请要求补交。</translation>
    </message>
    <message>
        <source>The applicant&apos;s name is missing. Enter it as it stands in the passport.</source>
        <translation>缺少申请人姓名，请按护照填写。</translation>
    </message>
    <message>
        <source>The content of this file does not match the checksum in the bag&apos;s manifest. Ask for a new copy of the package.</source>
        <translation>该文件的内容与 BagIt 清单中的校验码不符。请重新索取材料包。</translation>
    </message>
    <message>
        <source>This file is listed in the bag&apos;s manifest but is not in the package. Ask for the complete package.</source>
        <translation>该文件列于 BagIt 清单中，但材料包里没有。请索取完整的材料包。</translation>
    </message>
    <message>
        <source>This file is in the bag but not in its manifest, so it cannot be verified. Check its origin.</source>
        <translation>该文件在 BagIt 包中但未列入清单，无法核验。请核实其来源。</translation>
    </message>
    <message>
        <source>The bag does not follow the BagIt specification. The documents were read, but checksums were not verified.</source>
        <translation>该 BagIt 包不符合规范。材料已照常读取，但未核对校验码。</translation>
    </message>
    <message>
        <source>A file was not imported because its name points outside the package. Ask the sender about it.</source>
        <translation>有文件因名称指向材料包之外而未导入。请向提交方核实。</translation>
    </message>
    <message>
        <source>An entry that is not a regular file was skipped. No action is needed.</source>
        <translation>已跳过一个非普通文件的条目。无需处理。</translation>
    </message>
    <message>
        <source>This file in the package is password-protected. Import the package again with the password.</source>
        <translation>材料包中的该文件有密码保护。请用密码重新导入材料包。</translation>
    </message>
    <message>
        <source>This file in the package is damaged and was not imported. Ask for a new copy.</source>
        <translation>材料包中的该文件已损坏，未导入。请索取新的文件。</translation>
    </message>
    <message>
        <source>No band covers the values[ {interval}]. Extend one of the neighbouring bands.</source>
        <translation>有数值没有对应的区间[：{interval}]。请扩展相邻的区间。</translation>
    </message>
    <message>
        <source>Two bands overlap[: {interval}]. Adjust one of their ends.</source>
        <translation>有两个区间重叠[：{interval}]。请调整其中一个端点的开闭。</translation>
    </message>
    <message>
        <source>An option[ &quot;{option}&quot;] gives more points[ ({points})] than the indicator allows[ ({maximum})]. Lower it or raise the maximum.</source>
        <translation>选项[“{option}”]的分值[（{points}）]超过该指标满分[（{maximum}）]。请降低分值或提高满分。</translation>
    </message>
    <message>
        <source>The best option gives fewer points[ ({points})] than the maximum[ ({maximum})], so the maximum cannot be reached. Check both.</source>
        <translation>最高选项的分值[（{points}）]低于满分[（{maximum}）]，满分无法取得。请核对两者。</translation>
    </message>
    <message>
        <source>The weights of the parts add up to[ {sum}%,] a value other than 100%. Correct them.</source>
        <translation>各部分权重之和[为 {sum}%，]不等于 100%。请更正。</translation>
    </message>
    <message>
        <source>The sum of the secondary indicators[ ({sum})] differs from their indicator[ ({maximum})]. Correct one of them.</source>
        <translation>二级指标分值之和[（{sum}）]与其指标的满分[（{maximum}）]不等。请更正。</translation>
    </message>
    <message>
        <source>The threshold[ of {threshold}] cannot be reached with the available points[ (at most {maximum})]. Lower it or raise the maxima.</source>
        <translation>门槛[ {threshold}] 高于可得的最高总分[（{maximum}）]。请降低门槛或提高满分。</translation>
    </message>
    <message>
        <source>A label is missing[ in {language}]. Add it.</source>
        <translation>标签缺少[{language}]文本。请补充。</translation>
    </message>
    <message>
        <source>The same identifier is used twice[: &quot;{id}&quot;]. Change one of them.</source>
        <translation>标识重复[：“{id}”]。请为其中一个另取标识。</translation>
    </message>
    <message>
        <source>A reference does not exist[: &quot;{id}&quot;]. Correct it.</source>
        <translation>引用的对象不存在[：“{id}”]。请更正引用。</translation>
    </message>
    <message>
        <source>A value cannot be used[: &quot;{value}&quot;][ (field &quot;{field}&quot;)]. Correct it.</source>
        <translation>数值无法使用[：“{value}”][（字段“{field}”）]。请更正。</translation>
    </message>
    <message>
        <source>Not published · set by the office[: {what}]. Enter it in the office settings before scoring.</source>
        <translation>未公布 · 由主管单位设定[：{what}]。请在评分前于“主管单位设定”中填写。</translation>
    </message>
    <message>
        <source>Two files have the same name[: &quot;{original}&quot;]. Both were kept; check which one applies.</source>
        <translation>有两个文件名称相同[：“{original}”]，均已保留。请确认以哪一个为准。</translation>
    </message>
    <message>
        <source>The file was renamed because its original name is reserved on some systems[: &quot;{original}&quot;]. No action is needed.</source>
        <translation>原名称在某些系统中被保留[：“{original}”]，文件已改用现名存储。无需处理。</translation>
    </message>
    <message>
        <source>The name of this file is too long[ (more than {maximum} characters)] and was shortened[; it began &quot;{original}&quot;]. No action is needed.</source>
        <translation>该文件的名称过长[（超过 {maximum} 个字符）]，已缩短[；原名称开头为“{original}”]。无需处理。</translation>
    </message>
    <message>
        <source>A file was not imported because it is nested too deeply[ (more than {maximum} folders)]. Ask the sender to move it up.</source>
        <translation>有文件因文件夹层级过深[（超过 {maximum} 层）]而未导入。请让提交方调整后重新提交。</translation>
    </message>
    <message>
        <source>This file is too large[ (more than {maximumBytes:bytes})] and was not imported. Ask the sender to reduce its size.</source>
        <translation>该文件过大[（超过 {maximumBytes:bytes}）]，未导入。请让提交方缩小后重新提交。</translation>
    </message>
    <message>
        <source>Text recognition could hardly read this document[ (page {pages})]. Read it on screen; ask for a better scan if needed.</source>
        <translation>该材料文字识别效果差[（第 {pages} 页）]。请以画面为准，必要时要求提供更清晰的扫描件。</translation>
    </message>
    <message>
        <source>Form field[ &quot;{name}&quot;][ on page {page}][ shows &quot;{drawn}&quot; but stores &quot;{stored}&quot;][ shows nothing but stores &quot;{unshown}&quot;]. Pages and search use what is shown; ask the applicant which is correct.</source>
        <translation>表单域[“{name}”][（第 {page} 页）][显示为“{drawn}”，但存储为“{stored}”][未显示内容，但存储为“{unshown}”]。页面显示和检索均以显示内容为准，请向申请人核实以何为准。</translation>
    </message>
    <message>
        <source>Form fields or annotations in this document cannot be drawn[ (page {pages})]. Ask for a printed PDF of it.</source>
        <translation>该材料中有表单域或批注无法显示[（第 {pages} 页）]。请要求提供打印生成的 PDF。</translation>
    </message>
    <message>
        <source>This PDF is an XFA form, whose content cannot be shown here. Ask for a printed PDF of it.</source>
        <translation>该 PDF 为 XFA 动态表单，内容无法在此显示。请要求提供打印生成的 PDF。</translation>
    </message>
    <message>
        <source>There is a file attached inside this PDF[: &quot;{name}&quot;]. It is not shown; save it from the PDF and import it if it belongs here.</source>
        <translation>该 PDF 内含附件[：“{name}”]，不在此显示。如属申报材料，请从 PDF 中另存后导入。</translation>
    </message>
    <message>
        <source>Not all bookmarks of this document are listed: there are too many, or they refer to each other. The pages are not affected.</source>
        <translation>该材料的书签过多或互相循环引用，仅列出一部分。页面不受影响。</translation>
    </message>
    <message>
        <source>A link was not followed[: it leads to &quot;{target}&quot;]. Ask for the file itself if it is a document.</source>
        <translation>已跳过一个链接[：指向“{target}”]。若其为材料，请索取文件本身。</translation>
    </message>
    <message>
        <source>This entry only links to another file[, &quot;{target}&quot;], which is not in the archive, so it has no content. Ask for the file itself.</source>
        <translation>该条目只是指向另一文件[“{target}”]的链接，而压缩包中没有该文件，因此没有内容。请索取文件本身。</translation>
    </message>
    <message>
        <source>This file is one of several parts of a split archive and was not opened. Extract all parts together and import the documents if they belong here.</source>
        <translation>该文件只是分卷压缩包中的一卷，未予打开。如其中有所需材料，请将全部分卷一并解压后导入。</translation>
    </message>
    <message>
        <source>This file uses a compression method that is not supported[ ({method})] and was not imported. Extract the package with the program that created it and import the folder.</source>
        <translation>该文件采用的压缩方式[（{method}）]不受支持，未导入。请用原压缩软件解压材料包后导入文件夹。</translation>
    </message>
    <message>
        <source>This file is not a PDF[ but {content}] and cannot be read as a document. Ask for a PDF.</source>
        <translation>该文件不是 PDF[（{content}）]，无法作为材料阅读。请索取其 PDF 版本。</translation>
    </message>
    <message>
        <source>Some values in application.json cannot be used[: {fields}]. Check the applicant&apos;s details and enter them by hand.</source>
        <translation>application.json 中有些内容无法使用[：{fields}]。请核对申请人信息并手工填写。</translation>
    </message>
    <message>
        <source>There are {count:number} more findings of this kind.</source>
        <translation>还有 {count:number} 条同类提示。</translation>
    </message>
    <message>
        <source>The file application.json could not be used. The applicant&apos;s details were guessed; check them.</source>
        <translation>application.json 无法使用，申请人信息由程序推测。请核对。</translation>
    </message>
    <message>
        <source>The font[ {names}] is neither in this document nor installed on this computer, so its characters are not shown[ (page {pages})]. Install a Chinese font, or ask for a PDF with its fonts embedded.</source>
        <translation>该材料未嵌入字体[“{names}”]，本机也未安装可替代的字体，相关文字无法显示[（第 {pages} 页）]。请安装中文字体，或请申报单位提供嵌入字体的 PDF。</translation>
    </message>
    <message>
        <source>Form fields in this document could not be compared with the values stored in them[ (page {pages})]. Go by what the page shows.</source>
        <translation>该材料的表单域未能与其存储的内容核对[（第 {pages} 页）]。请以页面显示的内容为准。</translation>
    </message>
    <message>
        <source>Some content of this document is too large or too complex to draw; it is simplified or left out[ (page {pages})]. The rest is shown. Ask for a simpler copy if something is missing.</source>
        <translation>该材料中有内容过大或过于复杂，无法绘制，已简化或略去[（第 {pages} 页）]。其余内容均已显示；如有缺失，请索取更简单的版本。</translation>
    </message>
    <message>
        <source>The name of this file is not readable in any known encoding; unreadable characters are replaced. Open the file to see what it is.</source>
        <translation>该文件的名称无法按任何已知编码识读，无法识读的部分以替代字符显示。请打开文件查看其内容。</translation>
    </message>
    <message>
        <source>The name of this file was garbled in transit and has been restored[; the original was &quot;{original}&quot;]. Check that it is right.</source>
        <translation>该文件的名称在邮件或网页传输中变成乱码，现已还原[；原名称为“{original}”]。请核对是否正确。</translation>
    </message>
    <message>
        <source>Unknown entries in application.json were skipped[: {fields}]. No action is needed.</source>
        <translation>application.json 中有本程序不支持的项目，已略过[：{fields}]。无需处理。</translation>
    </message>
    <message>
        <source>Pages of this document are stored rotated[ (number of pages: {pages})] and are shown as the file specifies. Rotate any page that lies sideways.</source>
        <translation>该材料有旋转存储的页面[（共 {pages} 页）]，均按文件的设定显示。如有横放的页面，请旋转查看。</translation>
    </message>
    <message>
        <source>The kind of this document could not be determined from its file name or first page. Choose it in the document list.</source>
        <translation>根据文件名和首页无法判断该材料的类别。请在材料列表中选择类别。</translation>
    </message>
    <message>
        <source>The package does not declare the encoding of its file names; {encoding} was assumed[ for {count} of them]. If names look wrong, import again with another encoding.</source>
        <translation>材料包未注明文件名的编码，[其中 {count} 个]已按 {encoding} 解读。如名称显示异常，请换一种编码重新导入。</translation>
    </message>
    <message>
        <source>This archive in the package was not opened. Extract it and import its documents if they belong here.</source>
        <translation>材料包内的这个压缩包未打开。如其中有所需材料，请解压后导入。</translation>
    </message>
    <message>
        <source>The kinds of {count:number} scanned documents are not known yet: recognition takes long and continues while the application is open in the window. You can also choose the kinds yourself.</source>
        <translation>有 {count:number} 份扫描件因识别耗时较长，类别尚未确定。在工作台中打开该申报件后将继续识别，也可手工选择类别。</translation>
    </message>
    <message>
        <source>This document is a scan[ (pages without a text layer: {pages} of {of})]. It can be read; searching requires text recognition.</source>
        <translation>本材料为扫描件[（共 {of} 页，其中 {pages} 页没有文字层）]，可以阅读；如需搜索，请先进行文字识别。</translation>
    </message>
    <message>
        <source>Images in this document are incomplete or cannot be decoded[ (page {pages})]. Ask for a new copy.</source>
        <translation>本材料中有图像不完整或无法解码[（第 {pages} 页）]。请索取新的文件。</translation>
    </message>
    <message>
        <source>There are {count:number} files attached inside this PDF[, among them {names}]. They are not shown; save them from the PDF and import them if they belong here.</source>
        <translation>此 PDF 内附有 {count:number} 个文件[，其中包括：{names}]，此处不予显示；如属于申报材料，请从 PDF 中另存后导入。</translation>
    </message>
    <message>
        <source>There are pages in this document on which nothing is drawn[ (page {pages})]. Ask for a new copy if something should be there.</source>
        <translation>本材料中有空白页，页面上没有任何内容[（第 {pages} 页）]。如该处应有内容，请索取新的文件。</translation>
    </message>
    <message>
        <source>The text of this document is stored in characters that cannot be searched or copied[ (page {pages})]. It can be read on screen; searching requires text recognition.</source>
        <translation>本材料的文字以无法搜索或复制的字符存储[（第 {pages} 页）]。可以在屏幕上阅读；如需搜索，请先进行文字识别。</translation>
    </message>
    <message>
        <source>The file declares a page size so small that next to nothing is shown[ (page {pages})]. Ask for a new copy.</source>
        <translation>文件声明的页面尺寸过小，几乎无法显示内容[（第 {pages} 页）]。请索取新的文件。</translation>
    </message>
    <message>
        <source>The checksums in this manifest cannot be verified[: the algorithm {algorithm} is not supported]. Ask for a bag with SHA-256 or SHA-512 if they matter.</source>
        <translation>该清单中的校验码无法核对[：不支持算法 {algorithm}]。如需核对，请索取采用 SHA-256 或 SHA-512 的 BagIt 包。</translation>
    </message>
    <message>
        <source>The bag does not have the size that it states[ (stated: {statedBytes:bytes}, files: {statedCount:number}; found: {bytes:bytes}, files: {count:number})]. Ask for the complete package.</source>
        <translation>BagIt 包的大小与其声明不符[：声明为 {statedCount:number} 个文件、{statedBytes:bytes}，实际为 {count:number} 个文件、{bytes:bytes}]。请索取完整的材料包。</translation>
    </message>
    <message>
        <source>The bag leaves files to be downloaded[ ({count:number})], which is never done. Ask for a package that contains all files.</source>
        <translation>BagIt 包中有文件需另行下载[（{count:number} 个）]，本程序不会下载。请索取包含全部文件的材料包。</translation>
    </message>
    <message>
        <source>The name of this file hides direction marks or control characters, so that it could be shown as another name[: &quot;{original}&quot;]. They were replaced; check what the file really is.</source>
        <translation>该文件的名称中含有方向标记或控制字符，可能被显示成其他名称[：“{original}”]。这些字符已被替换；请核实该文件的实际内容。</translation>
    </message>
    <message>
        <source>The name of this file contained invisible characters[: &quot;{original}&quot;]. They were removed or replaced; no action is needed.</source>
        <translation>该文件的名称中含有不可见字符[：“{original}”]，已删除或替换，无需处理。</translation>
    </message>
    <message>
        <source>The name of this file was garbled in transit and characters are lost[; the original was &quot;{original}&quot;]. Open the file to see what it is.</source>
        <translation>该文件的名称在传输中变成乱码且有字符丢失[；原名称为“{original}”]。请打开文件确认其内容。</translation>
    </message>
    <message>
        <source>This PDF takes too long to read or is too large inside, so reading it was stopped. Ask for a smaller or simpler copy.</source>
        <translation>该 PDF 读取耗时过长或解压后过大，已停止读取。请索取更小或更简单的版本。</translation>
    </message>
    <message>
        <source>Passports or application forms are in several folders[: {folders}]. Check that they all belong to this application.</source>
        <translation>护照或申请表分别位于多个文件夹[：{folders}]。请核对它们是否都属于本申报件。</translation>
    </message>
    <message>
        <source>Another archive precedes this one in the same file and was not opened. Ask the sender for each archive as a file of its own.</source>
        <translation>同一文件中，该压缩包之前还有另一个压缩包，未打开。请提交方将每个压缩包作为单独的文件发送。</translation>
    </message>
    <message>
        <source>The file application.json is not valid JSON. It was read all the same; check the applicant&apos;s details.</source>
        <translation>application.json 不是有效的 JSON，其内容仍已读取。请核对申请人信息。</translation>
    </message>
    <message>
        <source>File names are not valid in the encoding asked for[ ({asked})][: {count}]; they were read as {encoding}. If names look wrong, import again with another encoding.</source>
        <translation>文件名不符合指定的编码[（{asked}）][：{count} 个]，已按 {encoding} 读取。如果文件名不正确，请换一种编码重新导入。</translation>
    </message>
    <message>
        <source>This document was recorded on another computer and has not arrived yet. Import its package here.</source>
        <translation>该材料已在另一台计算机登记，本机尚未收到。请在本机导入其材料包。</translation>
    </message>
    <message>
        <source>A file[ &quot;{file}&quot;] was submitted again with the content of a document that is already here[: &quot;{other}&quot;]. Nothing was replaced. If a new file was intended, ask for it.</source>
        <translation>补正材料中的文件[“{file}”]与已有材料[“{other}”]内容相同，未替换任何材料。如本应提交新文件，请要求重新补正。</translation>
    </message>
</context>
<context>
    <name>FindingGroup</name>
    <message>
        <source>{count:number} files are not PDFs and cannot be read as documents. Ask for PDFs.</source>
        <translation>有 {count:number} 个文件不是 PDF，无法作为材料阅读。请索取其 PDF 版本。</translation>
    </message>
    <message>
        <source>{count:number} PDFs are damaged and cannot be opened. Ask for new copies.</source>
        <translation>有 {count:number} 个 PDF 已损坏，无法打开。请索取新的文件。</translation>
    </message>
    <message>
        <source>{count:number} PDFs are password-protected. Enter their passwords to read them.</source>
        <translation>有 {count:number} 个 PDF 设有密码。请输入密码后阅读。</translation>
    </message>
    <message>
        <source>{count:number} files are empty. Ask for the right files.</source>
        <translation>有 {count:number} 个文件为空。请索取正确的文件。</translation>
    </message>
    <message>
        <source>{count:number} documents are scans. They can be read; searching requires text recognition.</source>
        <translation>有 {count:number} 份材料为扫描件。可以阅读；检索需先进行文字识别。</translation>
    </message>
    <message>
        <source>{count:number} files have the same content as another one. Check whether documents are missing.</source>
        <translation>有 {count:number} 个文件与其他文件内容相同。请核对是否缺少材料。</translation>
    </message>
    <message>
        <source>The content of {count:number} files does not match the checksums in the bag&apos;s manifest. Ask for a new copy of the package.</source>
        <translation>有 {count:number} 个文件的内容与 BagIt 清单中的校验码不符。请重新索取材料包。</translation>
    </message>
    <message>
        <source>{count:number} files are listed in the bag&apos;s manifest but are not in the package. Ask for the complete package.</source>
        <translation>清单中列出的 {count:number} 个文件不在材料包内。请索取完整的材料包。</translation>
    </message>
    <message>
        <source>{count:number} files were not imported because their names point outside the package. Ask the sender about it.</source>
        <translation>有 {count:number} 个文件的名称指向材料包之外，未导入。请向提交方查明原因。</translation>
    </message>
    <message>
        <source>{count:number} files have a name that another file has too. All were kept; check which ones apply.</source>
        <translation>有 {count:number} 个文件与其他文件重名。均已保留，请核对以哪个为准。</translation>
    </message>
    <message>
        <source>{count:number} files were renamed because their original names are reserved on some systems. No action is needed.</source>
        <translation>有 {count:number} 个文件的名称为某些系统所保留，已改名存储。无需处理。</translation>
    </message>
    <message>
        <source>The names of {count:number} files are too long and were shortened. No action is needed.</source>
        <translation>有 {count:number} 个文件的名称过长，已缩短。无需处理。</translation>
    </message>
    <message>
        <source>{count:number} files were not imported because they are nested too deeply. Ask the sender to move them up.</source>
        <translation>有 {count:number} 个文件所在的文件夹层级过深，未导入。请提交方减少层级后重新提交。</translation>
    </message>
    <message>
        <source>{count:number} links were not followed. Ask for the files themselves if they are documents.</source>
        <translation>有 {count:number} 个链接未予打开。如为材料，请索取文件本身。</translation>
    </message>
    <message>
        <source>{count:number} entries that are not regular files were skipped. No action is needed.</source>
        <translation>有 {count:number} 个项目不是普通文件，已略过。无需处理。</translation>
    </message>
    <message>
        <source>{count:number} files in the package are password-protected. Import the package again with the password.</source>
        <translation>材料包内有 {count:number} 个文件设有密码。请输入密码后重新导入。</translation>
    </message>
    <message>
        <source>{count:number} files in the package are damaged and were not imported. Ask for a new copy.</source>
        <translation>材料包内有 {count:number} 个文件已损坏，未导入。请索取新的材料包。</translation>
    </message>
    <message>
        <source>{count:number} files are too large and were not imported. Ask the sender to reduce their size.</source>
        <translation>有 {count:number} 个文件过大，未导入。请提交方缩小后重新提交。</translation>
    </message>
    <message>
        <source>The kind of {count:number} documents is uncertain. Check it and correct it if needed.</source>
        <translation>有 {count:number} 份材料的类别尚不确定。请核对，必要时更正。</translation>
    </message>
    <message>
        <source>{count:number} required documents are missing. Ask for them.</source>
        <translation>缺少 {count:number} 项必交材料。请要求补交。</translation>
    </message>
    <message>
        <source>{count:number} files are in the bag but not in its manifest, so they cannot be verified. Check their origin.</source>
        <translation>BagIt 包内有 {count:number} 个文件未列入清单，无法核验。请核实其来源。</translation>
    </message>
    <message>
        <source>The bag does not follow the BagIt specification in {count:number} places. The documents were read.</source>
        <translation>该 BagIt 包有 {count:number} 处不符合规范。材料仍已读取。</translation>
    </message>
    <message>
        <source>The names of {count:number} files were garbled in transit and have been restored. Check that they are right.</source>
        <translation>有 {count:number} 个文件的名称在邮件或网页传输中变成乱码，现已还原。请核对是否正确。</translation>
    </message>
    <message>
        <source>{count:number} documents have pages that are stored rotated and are shown as the files specify. Rotate any page that lies sideways.</source>
        <translation>有 {count:number} 份材料含旋转存储的页面，均按文件的设定显示。如有横放的页面，请旋转查看。</translation>
    </message>
    <message>
        <source>The kind of {count:number} documents could not be determined from their file names or first pages. Choose it in the document list.</source>
        <translation>根据文件名和首页无法判断 {count:number} 份材料的类别。请在材料列表中选择。</translation>
    </message>
    <message>
        <source>The package contains {count:number} archives that were not opened. Extract them and import their documents if they belong here.</source>
        <translation>材料包内有 {count:number} 个压缩包未打开。如其中有所需材料，请解压后导入。</translation>
    </message>
    <message>
        <source>The names of {count:number} files hide direction marks or control characters, which were replaced. Check what the files really are.</source>
        <translation>有 {count:number} 个文件的名称中含有方向标记或控制字符，均已替换。请核实这些文件的实际内容。</translation>
    </message>
    <message>
        <source>The names of {count:number} files contained invisible characters, which were removed or replaced. No action is needed.</source>
        <translation>有 {count:number} 个文件的名称中含有不可见字符，已删除或替换，无需处理。</translation>
    </message>
    <message>
        <source>The names of {count:number} files were garbled in transit and characters are lost. Open the files to see what they are.</source>
        <translation>有 {count:number} 个文件的名称在传输中变成乱码且有字符丢失。请打开文件确认其内容。</translation>
    </message>
    <message>
        <source>{count:number} PDFs have several files attached inside, which are not shown. Save them from the PDFs and import them if they belong here.</source>
        <translation>有 {count:number} 个 PDF 内附有多个文件，此处不予显示；如属于申报材料，请从 PDF 中另存后导入。</translation>
    </message>
    <message>
        <source>{count:number} PDFs have a file attached inside, which is not shown. Save it from the PDF and import it if it belongs here.</source>
        <translation>有 {count:number} 个 PDF 内附有文件，此处不予显示；如属于申报材料，请从 PDF 中另存后导入。</translation>
    </message>
    <message>
        <source>{count:number} form fields show a different value from the one stored in them. Pages and search use what is shown; ask the applicant which is correct.</source>
        <translation>{count:number} 个表单域显示的内容与存储的内容不一致。页面显示和检索均以显示内容为准，请向申请人核实以何为准。</translation>
    </message>
    <message>
        <source>{count:number} documents have images that are incomplete or cannot be decoded. Ask for new copies.</source>
        <translation>有 {count:number} 份材料中的图像不完整或无法解码。请索取新的文件。</translation>
    </message>
    <message>
        <source>{count:number} documents have pages on which nothing is drawn. Ask for new copies if something should be there.</source>
        <translation>有 {count:number} 份材料中有空白页。如该处应有内容，请索取新的文件。</translation>
    </message>
    <message>
        <source>{count:number} documents have text that cannot be searched or copied. They can be read on screen; searching requires text recognition.</source>
        <translation>有 {count:number} 份材料的文字无法搜索或复制。可以在屏幕上阅读；如需搜索，请先进行文字识别。</translation>
    </message>
    <message>
        <source>{count:number} PDFs take too long to read or are too large inside. Ask for smaller or simpler copies.</source>
        <translation>有 {count:number} 个 PDF 读取耗时过长或解压后过大。请索取更小或更简单的版本。</translation>
    </message>
    <message>
        <source>{count:number} documents were recorded on another computer and have not arrived yet. Import their packages here.</source>
        <translation>{count:number} 份材料已在另一台计算机登记，本机尚未收到。请在本机导入其材料包。</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>the helper program that reads PDFs</source>
        <translation>读取 PDF 的辅助程序</translation>
    </message>
    <message>
        <source>the helper program that opens archives</source>
        <translation>打开压缩包的辅助程序</translation>
    </message>
    <message>
        <source>On this computer, %1 cannot be kept within its memory limit.</source>
        <translation>在此计算机上，无法限制%1的内存用量。</translation>
    </message>
    <message>
        <source>On this computer, %1 cannot be kept from gaining more rights.</source>
        <translation>在此计算机上，无法阻止%1获取更多权限。</translation>
    </message>
    <message>
        <source>On this computer, %1 cannot be kept from starting other programs.</source>
        <translation>在此计算机上，无法阻止%1启动其他程序。</translation>
    </message>
    <message>
        <source>On this computer, %1 cannot be kept from changing files.</source>
        <translation>在此计算机上，无法阻止%1修改文件。</translation>
    </message>
    <message>
        <source>On this computer, %1 cannot be kept from reading other files.</source>
        <translation>在此计算机上，无法阻止%1读取其他文件。</translation>
    </message>
    <message>
        <source>On this computer, %1 cannot be kept from using the network.</source>
        <translation>在此计算机上，无法阻止%1使用网络。</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Changes left unsaved when the program last closed are still waiting in the vault&apos;s folder. The program tries to save them at every start. Cause: {cause}</source>
        <translation>上次关闭程序时未能保存的修改仍在资料库文件夹中等待保存，每次启动时会再次尝试。原因：{cause}</translation>
    </message>
    <message>
        <source>Changes left unsaved when the program last closed are still waiting, because newer drafts stand in their place. Settle the drafts, then start the program again.</source>
        <translation>上次关闭程序时未能保存的修改仍在等待，因为相应位置已有较新的草稿。请先处理这些草稿，再重新启动程序。</translation>
    </message>
    <message>
        <source>Changes left unsaved when the program last closed have not replaced newer entries: {count:number}. Their texts, points and dates are shown as drafts; make other changes again if they still apply.</source>
        <translation>上次关闭程序时未能保存的修改中，有 {count:number} 项未覆盖此后保存的较新内容。其中的文字、得分和日期显示为草稿；其他修改如仍需要，请重新操作。</translation>
    </message>
    <message>
        <source>Changes left unsaved when the program last closed cannot be read by this version of the program: {names}. The files stay in the vault&apos;s folder; install the newest version, then start the program again.</source>
        <translation>上次关闭程序时未能保存的修改无法由本版本的程序读取：{names}。文件仍保留在资料库文件夹中；请安装最新版本的程序，然后重新启动。</translation>
    </message>
    <message>
        <source>A file of changes left unsaved when the program last closed cannot be read: {name}. It stays in the vault&apos;s folder, and the program tries again at every start. Cause: {cause}</source>
        <translation>存有上次关闭程序时未能保存的修改的文件无法读取：{name}。文件仍保留在资料库文件夹中，程序每次启动时都会再次尝试。原因：{cause}</translation>
    </message>
    <message>
        <source>Changes that an earlier version of the program left unsaved are not signed, so nobody can say who made them: {names}. Nothing in them was recorded; the files stay in the vault&apos;s folder. Make the changes again if they still apply, then delete the files.</source>
        <translation>较早版本的程序留下的未保存修改没有签名，无法确定由谁作出：{names}。其中的修改均未记录，文件保留在资料库文件夹中。修改如仍需要，请重新操作，然后删除这些文件。</translation>
    </message>
    <message>
        <source>Files of unsaved changes in the vault&apos;s folder are not as this vault&apos;s program left them: {names}. Nothing in them was recorded; they stay where they are. Make the changes again if they still apply, or keep the files as evidence.</source>
        <translation>资料库文件夹中有未保存修改的文件与程序写入时不一致：{names}。其中的修改均未记录，文件保留在原处。修改如仍需要，请重新操作；必要时请将文件留作证据。</translation>
    </message>
    <message>
        <source>Some changes left unsaved when the program last closed were refused by the rules and not recorded. Their texts, points and dates are shown as drafts; all of them are kept in the vault&apos;s folder: {names}. Make other changes again if they still apply, then delete the files.</source>
        <translation>上次关闭程序时未能保存的修改中，有的不符合规则，未予记录。其中的文字、得分和日期显示为草稿；全部修改保留在资料库文件夹的文件中：{names}。其他修改如仍需要，请重新操作，然后删除这些文件。</translation>
    </message>
    <message>
        <source>Something else stood in the place of files that the program makes itself; it was kept in the vault&apos;s folder under other names, and the files were made anew: {names}. Nothing entered was lost; move or delete the renamed items.</source>
        <translation>资料库文件夹中，程序自行生成的文件的位置曾被其他内容占用。这些内容已改名保留在该文件夹中，相应文件已重新生成：{names}。已录入的内容没有丢失；请移走或删除已改名的内容。</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>The history holds the entry that the report names, and all before it.</source>
        <translation>报告所注的修改记录及其之前的全部记录均完整保存。</translation>
    </message>
    <message>
        <source>The history holds the entry that the report names. Whether it holds all before it is not certain: see its problems.</source>
        <translation>报告所注的修改记录在；其之前的记录是否齐全，无法确定：请见所列问题。</translation>
    </message>
    <message>
        <source>The history agrees with the report as far as the checksum was given. Another entry could be made that begins with the same digits: give the full checksum from the report&apos;s last page.</source>
        <translation>所输校验码与修改记录相符，但位数不全，他人可能伪造开头相同的记录：请输入报告末页的完整校验码。</translation>
    </message>
    <message>
        <source>The history holds another entry in place of the one that the report names: the history was rewritten after the report was printed. Keep the report, the vault and its backups as evidence.</source>
        <translation>报告所注的修改记录已被另一条取代：修改记录在报告打印后被重新生成。请将报告、资料库及其备份留作证据。</translation>
    </message>
    <message>
        <source>The entry that the report names was left out when the vault was restored on {at:time}: the report was printed before. The history has a row for it.</source>
        <translation>报告所载的记录在 {at:time} 恢复资料库时未保留：该报告在恢复前打印。修改记录中有一行说明。</translation>
    </message>
    <message>
        <source>The history does not hold the entry that the report names: the report is of another vault, this is an older copy, or the history was rewritten.</source>
        <translation>修改记录中没有报告所注的这一条：报告出自其他资料库，或本资料库为较早的副本，或修改记录在报告打印后被重新生成。</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Track</source>
        <translation>评估途径</translation>
    </message>
</context>
<context>
    <name>OriginalState</name>
    <message>
        <source>Not checked</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Original matches</source>
        <translation>原件相符</translation>
    </message>
    <message>
        <source>Original differs</source>
        <translation>原件不符</translation>
    </message>
    <message>
        <source>Original not shown</source>
        <translation>未出示原件</translation>
    </message>
</context>
<context>
    <name>PinState</name>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移位</translation>
    </message>
    <message>
        <source>Document replaced</source>
        <translation>材料已更换</translation>
    </message>
</context>
<context>
    <name>PinText</name>
    <message>
        <source>whole package</source>
        <translation>整个材料包</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>Not seen: %1</source>
        <translation>未见：%1</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>替身</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>The history holds changes by a newer version of the program (%1), which are neither shown nor counted in this report.</source>
        <translation>修改记录中有新版本程序所作的修改（%1 项），本报告既未显示，也未计入。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页 / 共 %2 页</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>评估批次</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评审专家</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Expert score sheet</source>
        <translation>专家评分表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Draft, not submitted</source>
        <translation>草稿，尚未提交</translation>
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
        <source>Submitted on</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Reason for return</source>
        <translation>退回理由</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Option, reason and facts</source>
        <translation>选项、理由和事实</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Recheck: a supporting document was replaced</source>
        <translation>待复核：证明材料已更新</translation>
    </message>
    <message>
        <source>not published · set by the office</source>
        <translation>未公布 · 由主管单位设定</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权得分</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Site visit threshold</source>
        <translation>实地尽职调查门槛</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Provisional: the sheet is incomplete</source>
        <translation>暂计：评分表尚未完成，不作结论</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Reason missing</source>
        <translation>缺少理由</translation>
    </message>
    <message>
        <source>Unpublished values</source>
        <translation>未公布事项</translation>
    </message>
    <message>
        <source>%1 (after the deadline)</source>
        <translation>%1（晚于完成期限）</translation>
    </message>
    <message>
        <source>I scored independently under the standard stated above and have no relationship with the applicant or the employer that requires recusal.</source>
        <translation>本人依据上述评估标准独立完成以上评分，与申请人及用人单位无应当回避的关系。</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Site visit report</source>
        <translation>实地尽职调查报告</translation>
    </message>
    <message>
        <source>Experts&apos; total</source>
        <translation>专家总分</translation>
    </message>
    <message>
        <source>Reason for the request</source>
        <translation>要求实地尽职调查的理由</translation>
    </message>
    <message>
        <source>Notification date</source>
        <translation>通知日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Visit date</source>
        <translation>尽调日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件核验</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Original matches</source>
        <translation>原件相符</translation>
    </message>
    <message>
        <source>Original differs</source>
        <translation>原件不符</translation>
    </message>
    <message>
        <source>Original not shown</source>
        <translation>未出示原件</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>尽调记录</translation>
    </message>
    <message>
        <source>Edited by %1, %2</source>
        <translation>%1 于 %2 修改</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>无记录。</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>No conclusion yet</source>
        <translation>尚无结论</translation>
    </message>
    <message>
        <source>Consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Partly consistent</source>
        <translation>部分一致</translation>
    </message>
    <message>
        <source>Inconsistent</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Supplement needed</source>
        <translation>需补充材料</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>INCOMPLETE</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>This record is a true account of the visit.</source>
        <translation>以上记录与现场情况相符。</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>内容校验码</translation>
    </message>
    <message>
        <source>Full checksum (SHA-256)</source>
        <translation>完整校验码（SHA-256）</translation>
    </message>
    <message>
        <source>Scores to recheck</source>
        <translation>待复核的评分</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>History, key %1, entry %2 (SHA-256)</source>
        <translation>修改记录（密钥 %1，第 %2 条，SHA-256）</translation>
    </message>
    <message>
        <source>Entries of the history are missing or may be missing; the history says which.</source>
        <translation>修改记录有缺失或可能有缺失，详见修改记录。</translation>
    </message>
    <message>
        <source>List of evidence</source>
        <translation>证据清单</translation>
    </message>
    <message>
        <source>No evidence is pinned.</source>
        <translation>尚无证据。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Searched for and not found</source>
        <translation>已搜索，未见</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>Whole package</source>
        <translation>整个材料包</translation>
    </message>
    <message>
        <source>%1 of %2 pages searched</source>
        <translation>%2 页中检索了 %1 页</translation>
    </message>
    <message>
        <source>Document checksum (SHA-256)</source>
        <translation>材料校验码（SHA-256）</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移位</translation>
    </message>
    <message>
        <source>The document was replaced since</source>
        <translation>材料其后已更换</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>申请资格</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>不符合申请资格</translation>
    </message>
    <message>
        <source>date applied outside the application period</source>
        <translation>申请日期不在申报时间内</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>What was there before is kept as a snapshot, see Backups.</source>
        <translation>原有数据已保留为快照，见“备份”。</translation>
    </message>
    <message>
        <source>Nothing that was there before is missing from it.</source>
        <translation>其中包含恢复前的全部修改记录。</translation>
    </message>
    <message>
        <source>Changes made before the restore that it does not contain: {changes:number}[ ({among})].</source>
        <translation>恢复前的修改记录中有 {changes:number} 条不在其中[（含{among}）]。</translation>
    </message>
    <message>
        <source>They are in the snapshot made before the restore, see Backups.</source>
        <translation>这些记录保存在恢复前生成的快照中，见“备份”。</translation>
    </message>
    <message>
        <source>The program restarts with the data of the snapshot of {at:time}.</source>
        <translation>程序将以 {at:time} 快照中的数据重新启动。</translation>
    </message>
    <message>
        <source>submissions: {count:number}</source>
        <translation>提交 {count:number} 次</translation>
    </message>
    <message>
        <source>returns: {count:number}</source>
        <translation>退回 {count:number} 次</translation>
    </message>
    <message>
        <source>The program restarts with the data of the backup.</source>
        <translation>程序将以备份中的数据重新启动。</translation>
    </message>
    <message>
        <source>A snapshot of the current data is made first, so that you can go back to it.</source>
        <translation>重新启动前先为当前数据生成快照，以便恢复。</translation>
    </message>
    <message>
        <source>It was made by an earlier version of the program: how many changes are not in it cannot be counted.</source>
        <translation>该备份由较早版本的程序生成，无法统计有多少条修改记录不在其中。</translation>
    </message>
    <message>
        <source>It has every change that is in the vault now.</source>
        <translation>其中包含资料库现有的全部修改记录。</translation>
    </message>
    <message>
        <source>Changes in the vault now that are not in it, and will be gone from the vault: {changes:number}[ ({among})].</source>
        <translation>资料库现有的修改记录中有 {changes:number} 条不在其中[（含{among}）]，恢复后资料库中将不再有这些记录。</translation>
    </message>
    <message>
        <source>The vault[ {vault}] was restored to the snapshot of {at:time}[, with entries up to {newest:time}][: {file}].</source>
        <translation>资料库[ {vault} ]已恢复到 {at:time} 的快照[，其中的记录截至 {newest:time}][：{file}]。</translation>
    </message>
    <message>
        <source>The vault[ {vault}] was restored from the backup &quot;{name}&quot;[, with entries up to {newest:time}][: {file}].</source>
        <translation>资料库[ {vault} ]已从备份“{name}”恢复[，其中的记录截至 {newest:time}][：{file}]。</translation>
    </message>
    <message>
        <source>The history that was restored was altered or is incomplete. Do not rely on this vault; restore another backup.</source>
        <translation>恢复的修改记录曾被篡改或不完整。请勿以此资料库为准，请恢复其他备份。</translation>
    </message>
    <message>
        <source>What was restored has problems: {count:number}.</source>
        <translation>恢复的数据有 {count:number} 个问题。</translation>
    </message>
    <message>
        <source>The history that was restored is intact.</source>
        <translation>恢复的修改记录完好。</translation>
    </message>
    <message>
        <source>What was restored could not be rebuilt from its history; this is tried again when the vault is next opened.</source>
        <translation>恢复的数据未能按其修改记录重建，下次打开资料库时将再次重建。</translation>
    </message>
    <message>
        <source>What was restored could not be checked; this is tried again when the vault is next opened.</source>
        <translation>恢复的数据未能核对，下次打开资料库时将再次核对。</translation>
    </message>
    <message>
        <source>What was restored was not checked to the end. Verify the vault before you submit or print anything.</source>
        <translation>恢复的数据未核对完毕。提交或打印前，请先校验资料库。</translation>
    </message>
    <message>
        <source>What was restored did not match its own history (parts: {count:number}) and was rebuilt from it. What it was before is kept as a snapshot.</source>
        <translation>恢复的数据有 {count:number} 处与其修改记录不符，已按修改记录重建；重建前的数据已保留为快照。</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Reviewing expert</source>
        <translation>评审专家</translation>
    </message>
    <message>
        <source>Material reviewer</source>
        <translation>材料审核员</translation>
    </message>
    <message>
        <source>Site visit team</source>
        <translation>实地尽职调查组</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>主管单位</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>SheetState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>A signature of the document does not allow notes, so other programs will call it invalid in this copy; in the original it stays as it is.</source>
        <translation>该文件的签名不允许添加批注，其他程序会提示此副本中的签名无效；原始材料中的签名不受影响。</translation>
    </message>
    <message>
        <source>The certificate was issued by an authority that this computer trusts; whether it has been revoked was not checked.</source>
        <translation>证书由本机信任的机构签发；未核查证书是否已被吊销。</translation>
    </message>
    <message>
        <source>Who signed cannot be verified on this computer.</source>
        <translation>本机无法核实签名人身份。</translation>
    </message>
    <message>
        <source>The signature or a certificate is forged or damaged.</source>
        <translation>签名或证书系伪造或已损坏。</translation>
    </message>
    <message>
        <source>The content is not what was signed.</source>
        <translation>内容与签名时不一致。</translation>
    </message>
    <message>
        <source>The content has not changed since it was signed.</source>
        <translation>签名后内容未被改动。</translation>
    </message>
    <message>
        <source>The file was added to after it was signed.</source>
        <translation>签名后文件又有追加内容。</translation>
    </message>
    <message>
        <source>Signed by nobody named[, {at:time}].</source>
        <translation>签名未注明签名人[，时间 {at:time}]。</translation>
    </message>
    <message>
        <source>Signed by {signer}[, {at:time}][; certificate from {issuer}].</source>
        <translation>签名人：{signer}[，时间 {at:time}][，证书签发者：{issuer}]。</translation>
    </message>
    <message>
        <source>Digitally signed. %1</source>
        <translation>含数字签名。%1</translation>
    </message>
    <message>
        <source>Digitally signed by %1. %2</source>
        <translation>含 %1 的数字签名。%2</translation>
    </message>
</context>
<context>
    <name>Stance</name>
    <message>
        <source>For</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>背景</translation>
    </message>
</context>
<context>
    <name>VaultProblem</name>
    <message>
        <source>The vault&apos;s data file is damaged[ ({detail})]; some of its content may be wrong or lost.</source>
        <translation>资料库的数据文件已损坏[（{detail}）]，其中部分内容可能有误或丢失。</translation>
    </message>
    <message>
        <source>History entry {subject} was altered after it was recorded.</source>
        <translation>修改记录 {subject} 在写入后被改动。</translation>
    </message>
    <message>
        <source>History entry {subject} of another computer, which waits for earlier ones, is not what that computer wrote: it was altered after it was received, or came from somebody else. It is not taken in; accept that computer&apos;s changes again to replace it.</source>
        <translation>另一台计算机的修改记录 {subject} 正等待其之前的记录，但并非该计算机所写：或在接收后被改动，或出自他人。该记录不会计入；请重新接收该计算机的修改，以替换该记录。</translation>
    </message>
    <message>
        <source>History entries are missing[: {count}], starting with {subject}.</source>
        <translation>修改记录有缺失[，共 {count} 条]，第一条是 {subject}。</translation>
    </message>
    <message>
        <source>History entry {subject} does not continue the previous one.</source>
        <translation>修改记录 {subject} 与前一条不相接。</translation>
    </message>
    <message>
        <source>History entry {subject} is out of order.</source>
        <translation>修改记录 {subject} 的次序有误。</translation>
    </message>
    <message>
        <source>The history[ of application {application}][ of an application that is not in this vault ({unknown})] does not match its signed count[ ({expected:number} signed, {found:number} found)]: entries were added or removed, or the count was altered. &quot;pingshen-cli rebuild&quot; checks every entry and, if all hold, makes the count anew and records that it did.</source>
        <translation>[申报件 {application}：][资料库中不存在的申报件（{unknown}）：]修改记录条数与登记不符[（登记 {expected:number} 条，现有 {found:number} 条）]，可能有增删，或登记数被改动。“pingshen-cli rebuild”会检查每一条修改记录，全部完好时重新登记条数，并记录此事。</translation>
    </message>
    <message>
        <source>Invalid signatures of the history were replaced[ by computer {device}, {since:time}][ (counts of entries: {counts:number})][ (its own entries: {edits:number}, the first is {first})]. Every entry that was there was checked before.[ Whether entries of other computers ({others:number}) had been removed from the end of their histories by then cannot be known; compare with their vaults.]</source>
        <translation>修改记录的签名曾经失效，[由计算机 {device} 于 {since:time} ]重新签署[（登记条数：{counts:number} 项）][（本机修改记录：{edits:number} 条，首条为 {first}）]。重新签署前已检查当时在库的每一条记录。[其他计算机（{others:number} 台）的修改记录末尾此前是否有记录被删去，无从得知；请与其资料库核对。]</translation>
    </message>
    <message>
        <source>The history has an unexpected end: entries were removed or added.</source>
        <translation>修改记录的结尾与当初不符：末尾的记录被删去，或被添加了别的记录。</translation>
    </message>
    <message>
        <source>The stored file of a document is missing[: &quot;{document}&quot;][, application {application}].</source>
        <translation>一份材料的文件缺失[：“{document}”][（申报件 {application}）]。</translation>
    </message>
    <message>
        <source>The stored file of a document differs from what was imported[: &quot;{document}&quot;][, application {application}].</source>
        <translation>一份材料的文件与导入时不一致[：“{document}”][（申报件 {application}）]。</translation>
    </message>
    <message>
        <source>The vault&apos;s data file is missing or empty, although the vault was used before[ (documents: {documents:number}; snapshots: {snapshots:number})].</source>
        <translation>资料库的数据文件缺失或为空，但该资料库曾经使用过[（材料 {documents:number} 份，快照 {snapshots:number} 个）]。</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>此前的内容没有丢失。</translation>
    </message>
    <message>
        <source>The key that signs this vault&apos;s history was missing. [{safe} ]New entries are signed with a new key, and reports show its fingerprint. To keep the previous key, close the program and put this computer&apos;s copies of device.key and device.head back into the vault; otherwise carry on.</source>
        <translation>签署此资料库修改记录的密钥缺失。[{safe}]今后的修改以新的密钥签名，报告中显示新密钥的指纹。如要沿用原密钥，请关闭程序，将本机备份的 device.key 和 device.head 两个文件放回资料库文件夹；否则可照常工作。</translation>
    </message>
    <message>
        <source>The key in this vault&apos;s folder belonged to another vault. [{safe} ]New entries are signed with a new key, and reports show its fingerprint. To keep the previous key, close the program and put this computer&apos;s copies of device.key and device.head back into the vault; otherwise carry on.</source>
        <translation>此资料库文件夹中的密钥属于另一资料库。[{safe}]今后的修改以新的密钥签名，报告中显示新密钥的指纹。如要沿用原密钥，请关闭程序，将本机备份的 device.key 和 device.head 两个文件放回资料库文件夹；否则可照常工作。</translation>
    </message>
    <message>
        <source>Documents are missing or damaged ({count:number}): {names}[ and {more:number} more]. Everything else is safe; import their packages again.</source>
        <translation>有材料缺失或损坏（{count:number} 份）：{names}[等，另有 {more:number} 份]。其余内容完好；请重新导入相应的材料包。</translation>
    </message>
    <message>
        <source>History entry {subject} was not signed by the computer that it is said to come from.</source>
        <translation>修改记录 {subject} 没有所属计算机的有效签名。</translation>
    </message>
    <message>
        <source>The key of a computer that wrote history entries is missing or was replaced.</source>
        <translation>写入修改记录的一台计算机，其密钥缺失或已被替换。</translation>
    </message>
    <message>
        <source>The history of an earlier version of the program was taken over, but entries in it had been altered, removed or added before.</source>
        <translation>已沿用旧版程序的修改记录，但其中的记录此前曾被改动、删去或添加。</translation>
    </message>
    <message>
        <source>details of the applicant</source>
        <translation>申请人信息</translation>
    </message>
    <message>
        <source>package versions</source>
        <translation>材料包版本</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>需关注事项</translation>
    </message>
    <message>
        <source>score sheets</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>site visit records</source>
        <translation>实地尽职调查内容</translation>
    </message>
    <message>
        <source>checks of originals</source>
        <translation>原件核对</translation>
    </message>
    <message>
        <source>site visit notes</source>
        <translation>尽调记录</translation>
    </message>
    <message>
        <source>conflicting entries</source>
        <translation>互有冲突的内容</translation>
    </message>
    <message>
        <source>office settings</source>
        <translation>主管单位设定</translation>
    </message>
    <message>
        <source>values</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>A part of the vault&apos;s data file that keeps it consistent is missing or was altered.[ Run &quot;{command}&quot; to restore it.]</source>
        <translation>资料库数据文件中用于保持内容一致的部分缺失或被改动。[请运行“{command}”予以恢复。]</translation>
    </message>
    <message>
        <source>The stored {part}[ of application {application}] do not match the history: they were changed without an entry. Run &quot;pingshen-cli rebuild&quot; to restore them.</source>
        <translation>资料库中[申报件 {application} 的]{part}与修改记录不符：存在未留记录的改动。请运行“pingshen-cli rebuild”恢复。</translation>
    </message>
    <message>
        <source>The history holds changes by a newer version of this program ({count:number}). They are kept, but neither shown nor counted here. Update the program before you submit or print.</source>
        <translation>修改记录中有 {count:number} 条修改来自更新版本的程序：已保存，但此处既不显示也不计入。请先更新程序，再提交或打印。</translation>
    </message>
    <message>
        <source>The list shows outdated progress or totals, or searches outdated words[, for application {application}]. Run &quot;pingshen-cli rebuild&quot; to bring it up to date.</source>
        <translation>申报件列表中[申报件 {application} 的]进度、总分或搜索用词不是最新的。请运行“pingshen-cli rebuild”更新。</translation>
    </message>
    <message>
        <source>The vault was last updated by another version of the program, so scores, documents and totals cannot be compared with the history. Open the vault once with this version where it can be written, then check again.</source>
        <translation>资料库上次由其他版本的程序更新，评分、材料和总分暂时无法与修改记录核对。请先在可写入资料库的位置用本版本打开一次，然后重新校验。</translation>
    </message>
    <message>
        <source>The vault&apos;s data file belongs to another computer than the key beside it.</source>
        <translation>资料库的数据文件与其旁的密钥不属于同一台计算机。</translation>
    </message>
    <message>
        <source>The note of where the history ended is missing or unreadable; removed entries at its end would not be noticed.</source>
        <translation>修改记录结尾位置的登记缺失或无法读取，如末尾的记录被删去将无法发现。</translation>
    </message>
    <message>
        <source>When the history of an earlier version of the program was taken over, the stored {part}[ of application {application}] did not match it. The earlier values are kept with the history.</source>
        <translation>沿用旧版程序的修改记录时，资料库中[申报件 {application} 的]{part}与之不符。原有内容已随修改记录保留。</translation>
    </message>
    <message>
        <source>The stored file of a document cannot be read[: &quot;{document}&quot;][, application {application}]. Check the permissions of the vault&apos;s folder and the disk.</source>
        <translation>一份材料的文件无法读取[：“{document}”][（申报件 {application}）]。请检查资料库文件夹的访问权限和磁盘。</translation>
    </message>
    <message>
        <source>The submitted score sheet[ of {reviewer}][, application {application},] does not come to the total or checksum it was submitted with, or holds scores that cannot be submitted. Do not use it; ask its expert for a new one.</source>
        <translation>已提交的评分表[（{reviewer}）][（申报件 {application}）]与提交时的总分或校验码不符，或含有不能提交的评分。请勿使用，请相关评审专家重新评分。</translation>
    </message>
    <message>
        <source>There are two score sheets[ of {reviewer}][, application {application}], entered under two names that were merged. Separate the names, have the office return one sheet if it was submitted, clear it, then merge again.</source>
        <translation>存在两份评分表[（{reviewer}）][（申报件 {application}）]，分别以已合并的两个姓名录入。请先分开姓名，清空其中一份（已提交的须先由主管单位退回），再重新合并。</translation>
    </message>
    <message>
        <source>Somebody in the office[ ({reviewer})] merged a name[ (&quot;{name}&quot;)] into their own[, {since:time},] without knowing of everything that was entered under it, and can now read those entries. If they are two people, separate the names; otherwise no action is needed.</source>
        <translation>主管单位有人[（{reviewer}）][于 {since:time} ]将一个姓名[（“{name}”）]并入了本人的姓名，当时并不知道该姓名名下的全部录入内容，现已能看到这些内容。若为两人，请将姓名分开；否则无需处理。</translation>
    </message>
    <message>
        <source>Somebody who is not of the office[ ({reviewer})] merged a name[ (&quot;{name}&quot;)] into another[, {since:time}], on a computer whose entries were accepted. What was entered under either name is one person&apos;s now. Let the office separate the names unless it agrees.</source>
        <translation>某台计算机的记录被接受，其中非主管单位人员[（{reviewer}）][于 {since:time} ]将一个姓名[（“{name}”）]并入了另一姓名，两个姓名名下的录入内容现归一人。若主管单位未同意，请由其将姓名分开。</translation>
    </message>
    <message>
        <source>The version of the standard under which a score sheet was submitted is missing[: {reviewer}][, application {application}]. Install the newest version of the program, then check again.</source>
        <translation>提交评分表时所依据的评分标准版本缺失[：{reviewer}][，申报件 {application}]。请安装最新版本的程序，然后重新校验。</translation>
    </message>
    <message>
        <source>A stored version of a standard was altered.</source>
        <translation>保存的某一版评分标准已被改动。</translation>
    </message>
    <message>
        <source>Entries are missing from the history[: {count:number} of computer {device}, up to its entry {last}][; noticed {since:time}]. The vault&apos;s data file was replaced by an older one. Accept the entries from another copy of the vault, or keep this vault as evidence.</source>
        <translation>修改记录有缺失[：计算机 {device} 的 {count:number} 条，截至其第 {last} 条][；发现于 {since:time}]。资料库的数据文件曾被换成较旧的一份。请从资料库的其他副本接受这些记录，或保留此资料库备查。</translation>
    </message>
    <message>
        <source>The history may lack entries[: the end of computer {device}&apos;s history is not on record; its last known entry is {last}][; noticed {since:time}]. Compare with a backup, and keep this vault as evidence if something is missing.</source>
        <translation>修改记录可能有缺失[：计算机 {device} 的修改记录截止位置已无标记，已知的最后一条是第 {last} 条][；发现于 {since:time}]。请与备份核对；如有缺失，请保留此资料库备查。</translation>
    </message>
    <message>
        <source>1 document has not arrived yet (recorded on another computer). Import its package to see it.</source>
        <translation>1 份材料已在另一台计算机登记，本机尚未收到。导入其材料包后即可查看。</translation>
    </message>
    <message>
        <source>{count:number} documents have not arrived yet (recorded on another computer). Import their packages to see them.</source>
        <translation>{count:number} 份材料已在另一台计算机登记，本机尚未收到。导入相应的材料包后即可查看。</translation>
    </message>
    <message>
        <source>A highlight or note that a person made for themselves cannot be read. Nothing of the review is affected; it is in an earlier backup, if one was made.</source>
        <translation>有一处个人的高亮或笔记无法读取。评审内容不受影响；如有更早的备份，可从中找回。</translation>
    </message>
    <message>
        <source>A highlight or note that a person made for themselves is on a page that its document does not have[: page {page} of {pages}]. Nothing of the review is affected.</source>
        <translation>有一处个人的高亮或笔记所在的页超出其材料的页数[（第 {page} 页，共 {pages} 页）]。评审内容不受影响。</translation>
    </message>
    <message>
        <source>eligibility checks</source>
        <translation>申请资格核查记录</translation>
    </message>
    <message>
        <source>differences settled</source>
        <translation>差异处理记录</translation>
    </message>
</context>
</TS>
