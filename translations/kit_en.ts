<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>pingshen::ui::GateBar</name>
    <message numerus="yes">
        <source>Provisional · %n not scored</source>
        <translation>
            <numerusform>Provisional · %n not scored</numerusform>
            <numerusform>Provisional · %n not scored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n to choose</numerusform>
            <numerusform>%n to choose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) to recheck</source>
        <translation>
            <numerusform>%n score to recheck</numerusform>
            <numerusform>%n scores to recheck</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::TaskStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
