<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>pingshen::ui::SubmitChecklist</name>
    <message numerus="yes">
        <source>%n to resolve</source>
        <translation>
            <numerusform>%n to resolve</numerusform>
            <numerusform>%n to resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worth checking</source>
        <translation>
            <numerusform>%n worth checking</numerusform>
            <numerusform>%n worth checking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) complete</source>
        <translation>
            <numerusform>%n indicator complete</numerusform>
            <numerusform>%n indicators complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Provisional · %n not scored</source>
        <translation>
            <numerusform>Provisional · %n not scored</numerusform>
            <numerusform>Provisional · %n not scored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Short reason: %n character(s)</source>
        <translation>
            <numerusform>Short reason: %n character</numerusform>
            <numerusform>Short reason: %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evidence on %1 of %2, on screen for %n second(s)</source>
        <translation>
            <numerusform>Evidence on %1 of %2, on screen for %n second</numerusform>
            <numerusform>Evidence on %1 of %2, on screen for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence against that the reason does not mention</source>
        <translation>
            <numerusform>%n piece of evidence against that the reason does not mention</numerusform>
            <numerusform>%n pieces of evidence against that the reason does not mention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pingshen::ui::VerifyDialog</name>
    <message numerus="yes">
        <source>%n problem(s) found in the vault. Restore a backup; see the details.</source>
        <translation>
            <numerusform>%n problem found in the vault. Restore a backup; see the details.</numerusform>
            <numerusform>%n problems found in the vault. Restore a backup; see the details.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found in the vault. The first one: %1</source>
        <translation>
            <numerusform>%n problem found in the vault: %1</numerusform>
            <numerusform>%n problems found in the vault. The first one: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
