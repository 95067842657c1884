<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Action</name>
    <message>
        <source>Open a package…</source>
        <translation>打开材料包…</translation>
    </message>
    <message>
        <source>Open a package folder…</source>
        <translation>打开材料文件夹…</translation>
    </message>
    <message>
        <source>Add a resubmission…</source>
        <translation>导入补充材料…</translation>
    </message>
    <message>
        <source>Try the sample packages</source>
        <translation>试用样例材料</translation>
    </message>
    <message>
        <source>Next application</source>
        <translation>下一个申报件</translation>
    </message>
    <message>
        <source>Previous application</source>
        <translation>上一个申报件</translation>
    </message>
    <message>
        <source>Correct the applicant&apos;s details…</source>
        <translation>更正申请人信息…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Make a report…</source>
        <translation>生成报告…</translation>
    </message>
    <message>
        <source>Next indicator</source>
        <translation>下一个指标</translation>
    </message>
    <message>
        <source>Previous indicator</source>
        <translation>上一个指标</translation>
    </message>
    <message>
        <source>Next indicator without a score</source>
        <translation>下一个未评分指标</translation>
    </message>
    <message>
        <source>Open the document that proves it</source>
        <translation>打开证明材料</translation>
    </message>
    <message>
        <source>Confirm the score after new material</source>
        <translation>材料更新后确认评分</translation>
    </message>
    <message>
        <source>Submit the score sheet…</source>
        <translation>提交评分表…</translation>
    </message>
    <message>
        <source>Return the score sheet…</source>
        <translation>退回评分表…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New due-diligence note</source>
        <translation>新增尽调记录</translation>
    </message>
    <message>
        <source>Ask for a site visit below the threshold…</source>
        <translation>未达门槛时要求实地尽调…</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>下一份材料</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一份材料</translation>
    </message>
    <message>
        <source>Change the document&apos;s kind…</source>
        <translation>更改材料类别…</translation>
    </message>
    <message>
        <source>Enter the document&apos;s password…</source>
        <translation>输入材料密码…</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>末页</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>跳转到页…</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>返回原处</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>再次前进</translation>
    </message>
    <message>
        <source>Rotate clockwise</source>
        <translation>顺时针旋转</translation>
    </message>
    <message>
        <source>Rotate anticlockwise</source>
        <translation>逆时针旋转</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
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
        <source>Continuous pages</source>
        <translation>连续页面</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料审核</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>实地尽调</translation>
    </message>
    <message>
        <source>To the applications</source>
        <translation>转到申报件</translation>
    </message>
    <message>
        <source>To the documents</source>
        <translation>转到材料列表</translation>
    </message>
    <message>
        <source>To the page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>To the indicators</source>
        <translation>转到指标</translation>
    </message>
    <message>
        <source>To the points</source>
        <translation>转到分值</translation>
    </message>
    <message>
        <source>To the reason</source>
        <translation>转到评分理由</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个区域</translation>
    </message>
    <message>
        <source>Show the applications</source>
        <translation>显示申报件列表</translation>
    </message>
    <message>
        <source>Show the documents</source>
        <translation>显示材料列表</translation>
    </message>
    <message>
        <source>Show the scoring form</source>
        <translation>显示评分表</translation>
    </message>
    <message>
        <source>Panes as at the beginning</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Change the reviewer…</source>
        <translation>更换评审人…</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Office settings of the standard…</source>
        <translation>评估标准的主管单位设置…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Check everything that is stored</source>
        <translation>校验全部数据</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About Pingshen</source>
        <translation>关于评审</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Choose option %1</source>
        <translation>选择第 %1 个选项</translation>
    </message>
    <message>
        <source>Open document %1</source>
        <translation>打开第 %1 份材料</translation>
    </message>
    <message>
        <source>Open a package, saying how its names are written…</source>
        <translation>打开材料包，并指定文件名编码…</translation>
    </message>
    <message>
        <source>To the small pages</source>
        <translation>到页面缩略图</translation>
    </message>
    <message>
        <source>To the table of contents</source>
        <translation>到文档目录</translation>
    </message>
</context>
<context>
    <name>ActionCategory</name>
    <message>
        <source>Packages</source>
        <translation>材料包</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申报件</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>实地尽调</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
</context>
<context>
    <name>ActionScope</name>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>In the list of applications</source>
        <translation>在申报件列表中</translation>
    </message>
    <message>
        <source>In the list of documents</source>
        <translation>在材料列表中</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>在页面上</translation>
    </message>
    <message>
        <source>In the scoring form</source>
        <translation>在评分表中</translation>
    </message>
    <message>
        <source>On the site visit</source>
        <translation>在实地尽调页</translation>
    </message>
</context>
</TS>
