<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>pingshen::ui::GateBar</name>
    <message numerus="yes">
        <source>Provisional · %n not scored</source>
        <translation>
            <numerusform>暂计 · 还差 %n 项未评分</numerusform>
        </translation>
    </message>
    <message>
        <source>Reaches %1</source>
        <translation>达到 %1</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>Total %1, threshold %2, %3</source>
        <translation>总分 %1，门槛 %2，%3</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::Toolbar</name>
    <message>
        <source>More tools</source>
        <translation>更多工具</translation>
    </message>
</context>
</TS>
