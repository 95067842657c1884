<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault has %n problem(s). Leave it unchanged and restore the latest backup into another folder.</source>
        <translation>
            <numerusform>The vault has %n problem. Leave it unchanged and restore the latest backup into another folder.</numerusform>
            <numerusform>The vault has %n problems. Leave it unchanged and restore the latest backup into another folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n unreadable)</source>
        <translation>
            <numerusform>(%n unreadable)</numerusform>
            <numerusform>(%n unreadable)</numerusform>
        </translation>
    </message>
</context>
</TS>
