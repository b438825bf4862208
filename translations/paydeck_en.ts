<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>NeedsYou</name>
    <message numerus="yes">
        <source>%n dispute(s) open</source>
        <translation>
            <numerusform>%n dispute open</numerusform>
            <numerusform>%n disputes open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) underpaid</source>
        <translation>
            <numerusform>%n payment underpaid</numerusform>
            <numerusform>%n payments underpaid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) paid late</source>
        <translation>
            <numerusform>%n payment paid late</numerusform>
            <numerusform>%n payments paid late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) overpaid</source>
        <translation>
            <numerusform>%n payment overpaid</numerusform>
            <numerusform>%n payments overpaid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) in a state Paydeck does not know</source>
        <translation>
            <numerusform>%n payment in a state Paydeck does not know</numerusform>
            <numerusform>%n payments in a state Paydeck does not know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n payment(s) in %1 not included</source>
        <translation>
            <numerusform>%n payment in %1 not included</numerusform>
            <numerusform>%n payments in %1 not included</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Notices, %n new</numerusform>
            <numerusform>Notices, %n new</numerusform>
        </translation>
    </message>
</context>
</TS>
