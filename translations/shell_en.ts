<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>pingshen::ui::EncodingFlow</name>
    <message numerus="yes">
        <source>%1: does not fit %n name(s)</source>
        <translation>
            <numerusform>%1: does not fit %n name</numerusform>
            <numerusform>%1: does not fit %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HighlightFlow</name>
    <message numerus="yes">
        <source>%n of your highlights and notes cannot be read. Nothing of the review is affected.</source>
        <translation>
            <numerusform>%n of your highlights and notes cannot be read. Nothing of the review is affected.</numerusform>
            <numerusform>%n of your highlights and notes cannot be read. Nothing of the review is affected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HighlightListFlow</name>
    <message numerus="yes">
        <source>A copy with %n highlight(s) was saved to %1. The original is unchanged.</source>
        <translation>
            <numerusform>A copy with %n highlight was saved to %1. The original is unchanged.</numerusform>
            <numerusform>A copy with %n highlights was saved to %1. The original is unchanged.</numerusform>
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
        <source>This package was recorded on another computer; %n document(s) of it arrived.</source>
        <translation>
            <numerusform>This package was recorded on another computer; %n document of it arrived.</numerusform>
            <numerusform>This package was recorded on another computer; %n documents of it arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required document(s) missing</source>
        <translation>
            <numerusform>%n required document missing</numerusform>
            <numerusform>%n required documents missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), see Materials</source>
        <translation>
            <numerusform>%n finding, see Materials</numerusform>
            <numerusform>%n findings, see Materials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n separate application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n separate applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) imported.</source>
        <translation>
            <numerusform>%n application imported.</numerusform>
            <numerusform>%n applications imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved. Closing tries once more; what cannot be saved then is lost.</source>
        <translation>
            <numerusform>%n change could not be saved. Closing tries once more; what cannot be saved then is lost.</numerusform>
            <numerusform>%n changes could not be saved. Closing tries once more; what cannot be saved then is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReadingFlow</name>
    <message numerus="yes">
        <source>All pages that can be shown have been read; %n document(s) cannot be shown.</source>
        <translation>
            <numerusform>All pages that can be shown have been read; %n document cannot be shown.</numerusform>
            <numerusform>All pages that can be shown have been read; %n documents cannot be shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReviewFlow</name>
    <message numerus="yes">
        <source>The resubmission replaces %n document(s).</source>
        <translation>
            <numerusform>The resubmission replaces %n document.</numerusform>
            <numerusform>The resubmission replaces %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It adds %n new document(s).</source>
        <translation>
            <numerusform>It adds %n new document.</numerusform>
            <numerusform>It adds %n new documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::StatusStrip</name>
    <message numerus="yes">
        <source>⚠ %n change(s) not saved yet</source>
        <translation>
            <numerusform>⚠ %n change not saved yet</numerusform>
            <numerusform>⚠ %n changes not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Excludes %n invalid entry(ies)</source>
        <translation>
            <numerusform>Excludes %n invalid entry</numerusform>
            <numerusform>Excludes %n invalid entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::UndecidedNotice</name>
    <message numerus="yes">
        <source>%1: entered differently on two computers (%n to choose).</source>
        <translation>
            <numerusform>%1: entered differently on two computers (%n to choose).</numerusform>
            <numerusform>%1: entered differently on two computers (%n to choose).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::VaultFlow</name>
    <message numerus="yes">
        <source>Snapshot of %1, %n application(s)</source>
        <translation>
            <numerusform>Snapshot of %1, %n application</numerusform>
            <numerusform>Snapshot of %1, %n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Latest full snapshot: %1, %n application(s)</source>
        <translation>
            <numerusform>Latest full snapshot: %1, %n application</numerusform>
            <numerusform>Latest full snapshot: %1, %n applications</numerusform>
        </translation>
    </message>
</context>
</TS>
