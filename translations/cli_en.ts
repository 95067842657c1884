<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n of them are of a newer version of the program: they are kept, but show here only once this program is updated.</source>
        <translation>
            <numerusform>%n of them is of a newer version of the program: it is kept, but shows here only once this program is updated.</numerusform>
            <numerusform>%n of them are of a newer version of the program: they are kept, but show here only once this program is updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault has %n problem(s). See each problem for what to do; restoring a backup would not help.</source>
        <translation>
            <numerusform>The vault has %n problem. See the problem for what to do; restoring a backup would not help.</numerusform>
            <numerusform>The vault has %n problems. See each problem for what to do; restoring a backup would not help.</numerusform>
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
        <source>The backup lacks %n document(s); everything else is in it. Import their packages again, then make another backup.</source>
        <translation>
            <numerusform>The backup lacks %n document; everything else is in it. Import its package again, then make another backup.</numerusform>
            <numerusform>The backup lacks %n documents; everything else is in it. Import their packages again, then make another backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be restored; everything else was. Import their packages again.</source>
        <translation>
            <numerusform>%n document could not be restored; everything else was. Import its package again.</numerusform>
            <numerusform>%n documents could not be restored; everything else was. Import their packages again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(does not fit %n name(s))</source>
        <translation>
            <numerusform>(does not fit %n name)</numerusform>
            <numerusform>(does not fit %n names)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n change(s).</source>
        <translation>
            <numerusform>Accepted %n change.</numerusform>
            <numerusform>Accepted %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) already present.</source>
        <translation>
            <numerusform>%n change already present.</numerusform>
            <numerusform>%n changes already present.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n change(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n change to %1.</numerusform>
            <numerusform>Wrote %n changes to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault has %n problem(s). &quot;pingshen-cli rebuild&quot; checks every entry of the history; if all hold, it makes the signatures anew and records that it did. Otherwise it changes nothing.</source>
        <translation>
            <numerusform>The vault has %n problem. &quot;pingshen-cli rebuild&quot; checks every entry of the history; if all hold, it makes the signatures anew and records that it did. Otherwise it changes nothing.</numerusform>
            <numerusform>The vault has %n problems. &quot;pingshen-cli rebuild&quot; checks every entry of the history; if all hold, it makes the signatures anew and records that it did. Otherwise it changes nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every entry was checked; invalid signatures were replaced (%n), and the history and &quot;pingshen-cli verify&quot; will always say so.</source>
        <translation>
            <numerusform>Every entry was checked; invalid signatures were replaced (%n), and the history and &quot;pingshen-cli verify&quot; will always say so.</numerusform>
            <numerusform>Every entry was checked; invalid signatures were replaced (%n), and the history and &quot;pingshen-cli verify&quot; will always say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault has %n problem(s). The history is intact: &quot;pingshen-cli rebuild&quot; restores what it says.</source>
        <translation>
            <numerusform>The vault has %n problem. The history is intact: &quot;pingshen-cli rebuild&quot; restores what it says.</numerusform>
            <numerusform>The vault has %n problems. The history is intact: &quot;pingshen-cli rebuild&quot; restores what it says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt from the history; %n part(s) of the stored data did not match it.</source>
        <translation>
            <numerusform>Rebuilt from the history; %n part of the stored data did not match it.</numerusform>
            <numerusform>Rebuilt from the history; %n parts of the stored data did not match it.</numerusform>
        </translation>
    </message>
</context>
</TS>
