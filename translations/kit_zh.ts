<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DialogPrompter</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>First fill in: %1.</source>
        <translation>请先填写：%1。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::GateBar</name>
    <message numerus="yes">
        <source>Provisional · %n not scored</source>
        <translation>
            <numerusform>暂计 · 尚有 %n 项未评分</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂计</translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n 项待选用</numerusform>
        </translation>
    </message>
    <message>
        <source>Reaches %1</source>
        <translation>达到 %1 分</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>低于 %1 分</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>门槛 %1</translation>
    </message>
    <message>
        <source>Total %1, threshold %2, %3</source>
        <translation>总分 %1，门槛 %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) to recheck</source>
        <translation>
            <numerusform>%n 项评分待复核</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::Message</name>
    <message>
        <source>This vault is write-protected: you can read everything, but nothing can be changed or saved.</source>
        <translation>资料库有写保护：可以查看全部内容，但不能修改或保存。</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::MessageRow</name>
    <message>
        <source>Dismiss message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <name>pingshen::ui::TaskRow</name>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
</context>
<context>
    <name>pingshen::ui::TaskStrip</name>
    <message>
        <source>Running tasks</source>
        <translation>正在运行的任务</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
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
