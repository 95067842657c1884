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
        <translation>打开材料包文件夹…</translation>
    </message>
    <message>
        <source>Import a resubmission…</source>
        <translation>导入补正材料…</translation>
    </message>
    <message>
        <source>Try the sample packages</source>
        <translation>试用样例材料包</translation>
    </message>
    <message>
        <source>Next application</source>
        <translation>下一件申报件</translation>
    </message>
    <message>
        <source>Previous application</source>
        <translation>上一件申报件</translation>
    </message>
    <message>
        <source>Edit applicant details</source>
        <translation>更正申请人信息</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Create a report…</source>
        <translation>生成报告…</translation>
    </message>
    <message>
        <source>Next indicator</source>
        <translation>下一项指标</translation>
    </message>
    <message>
        <source>Previous indicator</source>
        <translation>上一项指标</translation>
    </message>
    <message>
        <source>Next unscored indicator</source>
        <translation>下一项未评分指标</translation>
    </message>
    <message>
        <source>Open supporting document</source>
        <translation>打开证明材料</translation>
    </message>
    <message>
        <source>Confirm score</source>
        <translation>维持原评分</translation>
    </message>
    <message>
        <source>Submit the score sheet…</source>
        <translation>提交评分表…</translation>
    </message>
    <message>
        <source>Return the score sheet (office)…</source>
        <translation>退回评分表（主管单位）…</translation>
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
        <source>New site visit note</source>
        <translation>新增尽调记录</translation>
    </message>
    <message>
        <source>Request a site visit (office)…</source>
        <translation>要求实地尽职调查（主管单位）…</translation>
    </message>
    <message>
        <source>Withdraw the request for a site visit (office)…</source>
        <translation>撤回实地尽职调查要求（主管单位）…</translation>
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
        <source>Change document kind…</source>
        <translation>更改材料类别…</translation>
    </message>
    <message>
        <source>Enter document password…</source>
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
        <translation>转到指定页…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Rotate clockwise</source>
        <translation>顺时针旋转</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>复制选中的文字</translation>
    </message>
    <message>
        <source>Select all text</source>
        <translation>选中全部文字</translation>
    </message>
    <message>
        <source>Select text by keyboard</source>
        <translation>用键盘选择文字</translation>
    </message>
    <message>
        <source>Select by drawing a rectangle</source>
        <translation>框选区域</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
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
        <source>Second view</source>
        <translation>第二视图</translation>
    </message>
    <message>
        <source>Scroll both views together</source>
        <translation>两个视图同步滚动</translation>
    </message>
    <message>
        <source>Align both views here</source>
        <translation>两处位置对齐</translation>
    </message>
    <message>
        <source>Go to the other view</source>
        <translation>转到另一视图</translation>
    </message>
    <message>
        <source>Continuous scrolling</source>
        <translation>连续滚动</translation>
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
        <translation>实地尽职调查</translation>
    </message>
    <message>
        <source>Go to applications</source>
        <translation>转到申报件</translation>
    </message>
    <message>
        <source>Go to documents</source>
        <translation>转到材料列表</translation>
    </message>
    <message>
        <source>Go to page view</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>Go to indicators</source>
        <translation>转到指标</translation>
    </message>
    <message>
        <source>Go to points</source>
        <translation>转到得分</translation>
    </message>
    <message>
        <source>Go to reason</source>
        <translation>转到理由</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Show applications</source>
        <translation>显示申报件列表</translation>
    </message>
    <message>
        <source>Show documents</source>
        <translation>显示材料列表</translation>
    </message>
    <message>
        <source>Show Materials, Score or Site visit</source>
        <translation>显示材料审核、评分或实地尽职调查</translation>
    </message>
    <message>
        <source>Reset layout</source>
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
        <source>Change reviewer…</source>
        <translation>更换评审专家…</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Switch theme</source>
        <translation>切换主题</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Office settings…</source>
        <translation>主管单位设定…</translation>
    </message>
    <message>
        <source>Back up all data…</source>
        <translation>备份全部数据…</translation>
    </message>
    <message>
        <source>Restore a backup or snapshot…</source>
        <translation>恢复备份或快照…</translation>
    </message>
    <message>
        <source>Verify all data</source>
        <translation>校验全部数据</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About Pingshen</source>
        <translation>关于“评审”软件</translation>
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
        <source>Open with file name encoding…</source>
        <translation>按指定文件名编码打开材料包…</translation>
    </message>
    <message>
        <source>Go to pages (thumbnails)</source>
        <translation>转到缩略图</translation>
    </message>
    <message>
        <source>Go to contents</source>
        <translation>转到目录</translation>
    </message>
    <message>
        <source>Finish and go to next indicator</source>
        <translation>完成本项，转到下一项指标</translation>
    </message>
    <message>
        <source>Next page (while typing)</source>
        <translation>下一页（输入时可用）</translation>
    </message>
    <message>
        <source>Previous page (while typing)</source>
        <translation>上一页（输入时可用）</translation>
    </message>
    <message>
        <source>Original matches</source>
        <translation>原件：相符</translation>
    </message>
    <message>
        <source>Original differs</source>
        <translation>原件：不符</translation>
    </message>
    <message>
        <source>Original not shown</source>
        <translation>原件：未出示</translation>
    </message>
    <message>
        <source>Original not checked</source>
        <translation>原件：未核验</translation>
    </message>
    <message>
        <source>Rotate anticlockwise</source>
        <translation>逆时针旋转</translation>
    </message>
    <message>
        <source>Correct name and roles…</source>
        <translation>更正姓名和职责…</translation>
    </message>
    <message>
        <source>Merge names…</source>
        <translation>合并姓名…</translation>
    </message>
    <message>
        <source>Clear points</source>
        <translation>清除得分</translation>
    </message>
    <message>
        <source>Go to originals</source>
        <translation>转到原件核验</translation>
    </message>
    <message>
        <source>Go to visit dates</source>
        <translation>转到尽调日期</translation>
    </message>
    <message>
        <source>Pin as evidence for</source>
        <translation>标注为支持证据</translation>
    </message>
    <message>
        <source>Pin as evidence against</source>
        <translation>标注为反对证据</translation>
    </message>
    <message>
        <source>Pin as context</source>
        <translation>标注为背景</translation>
    </message>
    <message>
        <source>Next evidence</source>
        <translation>下一处证据</translation>
    </message>
    <message>
        <source>Previous evidence</source>
        <translation>上一处证据</translation>
    </message>
    <message>
        <source>Evidence in this document…</source>
        <translation>本材料中的证据…</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在当前材料中查找</translation>
    </message>
    <message>
        <source>Search this application</source>
        <translation>在当前申报件中检索</translation>
    </message>
    <message>
        <source>Search all applications</source>
        <translation>在全部申报件中检索</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Compare evidence with the replaced document</source>
        <translation>与被替换的材料对照证据</translation>
    </message>
    <message>
        <source>Confirm position of evidence</source>
        <translation>确认证据位置</translation>
    </message>
    <message>
        <source>Next keyword of the indicator</source>
        <translation>指标关键词：下一处</translation>
    </message>
    <message>
        <source>Previous keyword of the indicator</source>
        <translation>指标关键词：上一处</translation>
    </message>
    <message>
        <source>Export my reading record…</source>
        <translation>导出我的阅读记录…</translation>
    </message>
    <message>
        <source>Next unread page</source>
        <translation>下一未读页</translation>
    </message>
    <message>
        <source>Recently read…</source>
        <translation>最近阅读…</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>恢复关闭的标签页</translation>
    </message>
    <message>
        <source>Switch page colours</source>
        <translation>切换页面颜色</translation>
    </message>
    <message>
        <source>Original colours</source>
        <translation>页面按原样显示</translation>
    </message>
    <message>
        <source>Sepia pages</source>
        <translation>页面显示为暖色纸张</translation>
    </message>
    <message>
        <source>Dark pages</source>
        <translation>页面夜间显示（深底浅字）</translation>
    </message>
    <message>
        <source>Rotate this page only</source>
        <translation>仅旋转本页</translation>
    </message>
    <message>
        <source>Show turned pages upright</source>
        <translation>自动转正方向不正的页面</translation>
    </message>
    <message>
        <source>Highlight for yourself</source>
        <translation>高亮（仅本人可见）</translation>
    </message>
    <message>
        <source>Note for yourself…</source>
        <translation>笔记（仅本人可见）…</translation>
    </message>
    <message>
        <source>Your highlights and notes…</source>
        <translation>自己的高亮和笔记…</translation>
    </message>
    <message>
        <source>Export a copy with your highlights…</source>
        <translation>导出带高亮的副本…</translation>
    </message>
    <message>
        <source>Condition met</source>
        <translation>条件满足</translation>
    </message>
    <message>
        <source>Condition not met</source>
        <translation>条件不满足</translation>
    </message>
    <message>
        <source>Condition cannot be told yet</source>
        <translation>条件尚不能判断</translation>
    </message>
    <message>
        <source>Pin as evidence for the condition</source>
        <translation>标注为资格条件的证据</translation>
    </message>
    <message>
        <source>Go to eligibility</source>
        <translation>转到申请资格</translation>
    </message>
    <message>
        <source>Accept the difference</source>
        <translation>说明差异并视为一致</translation>
    </message>
    <message>
        <source>Raise the difference with the applicant</source>
        <translation>将差异列入补正</translation>
    </message>
    <message>
        <source>Treat the difference as open again</source>
        <translation>将差异重新列为待处理</translation>
    </message>
    <message>
        <source>Go to cross-check</source>
        <translation>转到信息比对</translation>
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
        <translation>实地尽职调查</translation>
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
        <source>Anywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>In the application list</source>
        <translation>在申报件列表中</translation>
    </message>
    <message>
        <source>In the document list</source>
        <translation>在材料列表中</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>在页面上</translation>
    </message>
    <message>
        <source>On the Score page</source>
        <translation>在评分页</translation>
    </message>
    <message>
        <source>On the Site visit page</source>
        <translation>在实地尽职调查页</translation>
    </message>
    <message>
        <source>In the list of conditions</source>
        <translation>资格条件列表中</translation>
    </message>
    <message>
        <source>In the cross-check</source>
        <translation>在信息比对中</translation>
    </message>
</context>
</TS>
