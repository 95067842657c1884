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
</context>
</TS>
