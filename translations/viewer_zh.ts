<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>pingshen::ui::FailurePanel</name>
    <message>
        <source>This document cannot be shown</source>
        <translation>此材料无法显示</translation>
    </message>
    <message>
        <source>Page %1 cannot be shown</source>
        <translation>第 %1 页无法显示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
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
</TS>
