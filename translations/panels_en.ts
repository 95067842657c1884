<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>pingshen::ui::DocumentDelegate</name>
    <message numerus="yes">
        <source>scan · %n p.</source>
        <translation>
            <numerusform>scan · %n p.</numerusform>
            <numerusform>scan · %n pp.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n p.</source>
        <translation>
            <numerusform>%n p.</numerusform>
            <numerusform>%n pp.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::DocumentPanel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in total</source>
        <translation>
            <numerusform>%n page in total</numerusform>
            <numerusform>%n pages in total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::FindingList</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::HighlightPopup</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::KeywordBar</name>
    <message numerus="yes">
        <source>Fully searched, no keyword: %n document(s)</source>
        <translation>
            <numerusform>Fully searched, no keyword: %n document</numerusform>
            <numerusform>Fully searched, no keyword: %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::OriginalList</name>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n matches</numerusform>
            <numerusform>%n match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>%n not shown</numerusform>
            <numerusform>%n not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::QueueDelegate</name>
    <message numerus="yes">
        <source>Visit in %n day(s)</source>
        <translation>
            <numerusform>Visit in %n day</numerusform>
            <numerusform>Visit in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submitted</source>
        <translation>
            <numerusform>%n submitted</numerusform>
            <numerusform>%n submitted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::ReadingBar</name>
    <message numerus="yes">
        <source>%1 / %n pages</source>
        <translation>
            <numerusform>%1 / %n page</numerusform>
            <numerusform>%1 / %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading record: %1 of %n pages read</source>
        <translation>
            <numerusform>Reading record: %1 of %n page read</numerusform>
            <numerusform>Reading record: %1 of %n pages read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pages that were on screen at %1% or larger for %n second(s) or longer. Only you can see this.</source>
        <translation>
            <numerusform>Pages that were on screen at %1% or larger for %n second or longer. Only you can see this.</numerusform>
            <numerusform>Pages that were on screen at %1% or larger for %n seconds or longer. Only you can see this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) cannot be shown and are left out.</source>
        <translation>
            <numerusform>%n document cannot be shown and is left out.</numerusform>
            <numerusform>%n documents cannot be shown and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::SheetBanner</name>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n to choose</numerusform>
            <numerusform>%n to choose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) missing</source>
        <translation>
            <numerusform>%n reason missing</numerusform>
            <numerusform>%n reasons missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::VisitPanel</name>
    <message numerus="yes">
        <source>The deadline is %n month(s) after the notification date.</source>
        <translation>
            <numerusform>The deadline is %n month after the notification date.</numerusform>
            <numerusform>The deadline is %n months after the notification date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
</TS>
