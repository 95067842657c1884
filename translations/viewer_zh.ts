<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>pingshen::ui::DocumentBar</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
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
        <source>Zoom: %1</source>
        <translation>缩放：%1</translation>
    </message>
    <message>
        <source>Single page; click for continuous scrolling</source>
        <translation>单页显示；点击切换为连续滚动</translation>
    </message>
    <message>
        <source>Continuous scrolling; click for single page</source>
        <translation>连续滚动；点击切换为单页显示</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Rotate clockwise</source>
        <translation>顺时针旋转</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::FailurePanel</name>
    <message>
        <source>Cannot show this document</source>
        <translation>此材料无法显示</translation>
    </message>
    <message>
        <source>Cannot show page %1</source>
        <translation>第 %1 页无法显示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::MarksOverlay</name>
    <message>
        <source>Search hits on this page: %1</source>
        <translation>本页检索结果：%1 处</translation>
    </message>
    <message>
        <source>Keywords on this page: %1</source>
        <translation>本页关键词：%1 处</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::NoticeStrip</name>
    <message>
        <source>Form fields or annotations on this page cannot be drawn.</source>
        <translation>本页有表单域或批注无法显示。</translation>
    </message>
    <message>
        <source>A form field on this page shows a different value from the one stored in it.</source>
        <translation>本页有表单域显示的内容与存储的内容不一致。</translation>
    </message>
    <message>
        <source>A font of this page is neither in the document nor installed on this computer; its characters are not shown.</source>
        <translation>本页所用的字体未嵌入材料，本机也未安装可替代的字体，相关文字无法显示。</translation>
    </message>
    <message>
        <source>Form fields on this page could not be compared with the values stored in them.</source>
        <translation>本页的表单域未能与其存储的内容核对。</translation>
    </message>
    <message>
        <source>Some content of this page is too large or too complex to draw; it is simplified or left out.</source>
        <translation>本页有内容过大或过于复杂，无法绘制，已简化或略去。</translation>
    </message>
    <message>
        <source>Hide (Esc)</source>
        <translation>隐藏（Esc）</translation>
    </message>
    <message>
        <source>An image on this page is incomplete or cannot be decoded.</source>
        <translation>本页有图像不完整或无法解码。</translation>
    </message>
    <message>
        <source>The file declares a page size so small that next to nothing is shown.</source>
        <translation>文件声明的页面尺寸过小，几乎无法显示内容。</translation>
    </message>
    <message>
        <source>This page is rotated in the file; it is shown upright.</source>
        <translation>本页在文件中方向不正，现已转正显示。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OutlineList</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::PageBox</name>
    <message>
        <source>Enter a page number from 1 to %1.</source>
        <translation>请输入 1 至 %1 之间的页码。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>转到指定页</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::PageView</name>
    <message>
        <source>Page view</source>
        <translation>页面视图</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>没有打开的材料</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReadingAids</name>
    <message>
        <source>Go to page %1</source>
        <translation>转到第 %1 页</translation>
    </message>
    <message>
        <source>%1
Click to copy the address. It is not opened.</source>
        <translation>%1
点击复制地址，不会打开。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReadingPane</name>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SelectionBar</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选中内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>复制（Ctrl+C）</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ThumbnailList</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Page %1, read</source>
        <translation>第 %1 页，已读</translation>
    </message>
</context>
</TS>
