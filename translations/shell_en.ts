<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>pingshen::ui::DialogFlow</name>
    <message numerus="yes">
        <source>%n problem(s) found in the vault. Restore a backup; the log says more.</source>
        <translation>
            <numerusform>%n problem found in the vault. Restore a backup; the log says more.</numerusform>
            <numerusform>%n problems found in the vault. Restore a backup; the log says more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ImportFlow</name>
    <message numerus="yes">
        <source>%n document(s) imported</source>
        <translation>
            <numerusform>%n document imported</numerusform>
            <numerusform>%n documents imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required one(s) missing</source>
        <translation>
            <numerusform>%n required one missing</numerusform>
            <numerusform>%n required ones missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at, see Materials</source>
        <translation>
            <numerusform>%n thing to look at, see Materials</numerusform>
            <numerusform>%n things to look at, see Materials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::StatusStrip</name>
    <message numerus="yes">
        <source>⚠ %n change(s) not on disk yet</source>
        <translation>
            <numerusform>⚠ %n change not on disk yet</numerusform>
            <numerusform>⚠ %n changes not on disk yet</numerusform>
        </translation>
    </message>
</context>
</TS>
