<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionMenu</name>
    <message numerus="yes">
        <source>Why %n other act(s) are not possible now</source>
        <translation>
            <numerusform>Why %n other act is not possible now</numerusform>
            <numerusform>Why %n other acts are not possible now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddedPage</name>
    <message numerus="yes">
        <source>%n instance(s) added:</source>
        <translation>
            <numerusform>%n instance added:</numerusform>
            <numerusform>%n instances added:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <translation>
            <numerusform>%n row was left out.</numerusform>
            <numerusform>%n rows were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerWizard</name>
    <message numerus="yes">
        <source>%n request(s) wait in the inbox now; none of them was answered.</source>
        <translation>
            <numerusform>%n request waits in the inbox now; it was not answered.</numerusform>
            <numerusform>%n requests wait in the inbox now; none of them was answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryBox</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryPage</name>
    <message numerus="yes">
        <source>%n authorization(s) issued.</source>
        <translation>
            <numerusform>%n authorization issued.</numerusform>
            <numerusform>%n authorizations issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) could not be answered</source>
        <translation>
            <numerusform>%n request could not be answered</numerusform>
            <numerusform>%n requests could not be answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored request(s), as before.</source>
        <translation>
            <numerusform>%n stored request, as before.</numerusform>
            <numerusform>%n stored requests, as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request code(s) made.</source>
        <translation>
            <numerusform>%n request code made.</numerusform>
            <numerusform>%n request codes made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) made.</source>
        <translation>
            <numerusform>%n request made.</numerusform>
            <numerusform>%n requests made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) were added.</source>
        <translation>
            <numerusform>%n instance was added.</numerusform>
            <numerusform>%n instances were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>&amp;Create %n request code(s)</source>
        <translation>
            <numerusform>&amp;Create %n request code</numerusform>
            <numerusform>&amp;Create %n request codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DismissDialog</name>
    <message numerus="yes">
        <source>Dismiss %n request(s)</source>
        <translation>
            <numerusform>Dismiss %n request</numerusform>
            <numerusform>Dismiss %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) dismissed.</source>
        <translation>
            <numerusform>%n request dismissed.</numerusform>
            <numerusform>%n requests dismissed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%n of them could not be installed</source>
        <translation>
            <numerusform>%n of them could not be installed</numerusform>
            <numerusform>%n of them could not be installed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DriveList</name>
    <message numerus="yes">
        <source>%n more; choose the file yourself.</source>
        <translation>
            <numerusform>%n more; choose the file yourself.</numerusform>
            <numerusform>%n more; choose the file yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) of this app here</source>
        <translation>
            <numerusform>%n other file of this app here</numerusform>
            <numerusform>%n other files of this app here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DriveOffer</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangesPage</name>
    <message numerus="yes">
        <source>%n file(s) written, read back and compared.</source>
        <translation>
            <numerusform>%n file written, read back and compared.</numerusform>
            <numerusform>%n files written, read back and compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowsPage</name>
    <message numerus="yes">
        <source>&amp;Cancel %n request(s)</source>
        <translation>
            <numerusform>&amp;Cancel %n request</numerusform>
            <numerusform>&amp;Cancel %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GivenBackPage</name>
    <message numerus="yes">
        <source>%n return code(s) made.</source>
        <translation>
            <numerusform>%n return code made.</numerusform>
            <numerusform>%n return codes made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>Mark %n as handed over</source>
        <translation>
            <numerusform>Mark %n as handed over</numerusform>
            <numerusform>Mark %n as handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as handed over.</source>
        <translation>
            <numerusform>%n marked as handed over.</numerusform>
            <numerusform>%n marked as handed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstancesPage</name>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} instance(s)</source>
        <translation>
            <numerusform>%n of {all} instances</numerusform>
            <numerusform>%n of {all} instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>%n entry(ies), numbered from 0; root {root}</source>
        <translation>
            <numerusform>%n entry, numbered from 0; root {root}</numerusform>
            <numerusform>%n entries, numbered from 0; root {root}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) verified.</source>
        <translation>
            <numerusform>%n entry verified.</numerusform>
            <numerusform>%n entries verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more finding(s)</source>
        <translation>
            <numerusform>and %n more finding</numerusform>
            <numerusform>and %n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavesView</name>
    <message numerus="yes">
        <source>And %n number(s) and digest(s) for the other side&apos;s app</source>
        <translation>
            <numerusform>And %n number or digest for the other side&apos;s app</numerusform>
            <numerusform>And %n numbers and digests for the other side&apos;s app</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Licenses</name>
    <message numerus="yes">
        <source>stands still while a reservation is installed; %n day(s) left</source>
        <translation>
            <numerusform>stands still while a reservation is installed; %n day left</numerusform>
            <numerusform>stands still while a reservation is installed; %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stands still while no license is in use; %n day(s) left</source>
        <translation>
            <numerusform>stands still while no license is in use; %n day left</numerusform>
            <numerusform>stands still while no license is in use; %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In effect: %n activity(ies) stopped</source>
        <translation>
            <numerusform>In effect: %n activity stopped</numerusform>
            <numerusform>In effect: %n activities stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is stopped; %n activity(ies) need a license that is not there</source>
        <translation>
            <numerusform>Nothing is stopped; %n activity needs a license that is not there</numerusform>
            <numerusform>Nothing is stopped; %n activities need a license that is not there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkedCode</name>
    <message numerus="yes">
        <source>%n group(s) were put right</source>
        <translation>
            <numerusform>%n group was put right</numerusform>
            <numerusform>%n groups were put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReservationsPage</name>
    <message numerus="yes">
        <source>%n reservation(s) have ended, none lives.</source>
        <translation>
            <numerusform>%n reservation has ended, none lives.</numerusform>
            <numerusform>%n reservations have ended, none lives.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedPage</name>
    <message numerus="yes">
        <source>%n return code(s) made.</source>
        <translation>
            <numerusform>%n return code made.</numerusform>
            <numerusform>%n return codes made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message numerus="yes">
        <source>&amp;Add %n instance(s)</source>
        <translation>
            <numerusform>&amp;Add %n instance</numerusform>
            <numerusform>&amp;Add %n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be added</source>
        <translation>
            <numerusform>%n row cannot be added</numerusform>
            <numerusform>%n rows cannot be added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SerialEnds</name>
    <message numerus="yes">
        <source>Last %n character(s) of the serial number of {instance}</source>
        <translation>
            <numerusform>Last %n character of the serial number of {instance}</numerusform>
            <numerusform>Last %n characters of the serial number of {instance}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type the last %n character(s) of the serial number of {instance}.</source>
        <translation>
            <numerusform>Type the last %n character of the serial number of {instance}.</numerusform>
            <numerusform>Type the last %n characters of the serial number of {instance}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message numerus="yes">
        <source>{section}, %n waiting</source>
        <translation>
            <numerusform>{section}, %n waiting</numerusform>
            <numerusform>{section}, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StopsPage</name>
    <message numerus="yes">
        <source>%n evaluation day(s) left</source>
        <translation>
            <numerusform>%n evaluation day left</numerusform>
            <numerusform>%n evaluation days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %n return code(s)</source>
        <translation>
            <numerusform>&amp;Create %n return code</numerusform>
            <numerusform>&amp;Create %n return codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n character(s) of the serial number of {instance}</source>
        <translation>
            <numerusform>Last %n character of the serial number of {instance}</numerusform>
            <numerusform>Last %n characters of the serial number of {instance}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {instance} the last %n character(s) are needed; {typed} is too short.</source>
        <translation>
            <numerusform>Of {instance} the last %n character are needed; {typed} is too short.</numerusform>
            <numerusform>Of {instance} the last %n characters are needed; {typed} is too short.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingList</name>
    <message numerus="yes">
        <source>%n request(s) taken in.</source>
        <translation>
            <numerusform>%n request taken in.</numerusform>
            <numerusform>%n requests taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingMany</name>
    <message numerus="yes">
        <source>%n file(s) with requests: the inbox says what became of each.</source>
        <translation>
            <numerusform>%n file with requests: the inbox says what became of each.</numerusform>
            <numerusform>%n files with requests: the inbox says what became of each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: take them in by themselves.</source>
        <translation>
            <numerusform>%n more: take them in by themselves.</numerusform>
            <numerusform>%n more: take them in by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came at once</source>
        <translation>
            <numerusform>%n file came at once</numerusform>
            <numerusform>%n files came at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingWizard</name>
    <message numerus="yes">
        <source>%n file(s) came at once; nothing was taken in.</source>
        <translation>
            <numerusform>%n file came at once; nothing was taken in.</numerusform>
            <numerusform>%n files came at once; nothing was taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message numerus="yes">
        <source>&amp;Issue %n authorization(s)</source>
        <translation>
            <numerusform>&amp;Issue %n authorization</numerusform>
            <numerusform>&amp;Issue %n authorizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n earlier exchange(s) stand under Exchanges.</source>
        <translation>
            <numerusform>%n earlier exchange stands under Exchanges.</numerusform>
            <numerusform>%n earlier exchanges stand under Exchanges.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message numerus="yes">
        <source>&amp;Install %n authorization(s)</source>
        <translation>
            <numerusform>&amp;Install %n authorization</numerusform>
            <numerusform>&amp;Install %n authorizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message numerus="yes">
        <source>%n character(s) typed so far.</source>
        <translation>
            <numerusform>%n character typed so far.</numerusform>
            <numerusform>%n characters typed so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message numerus="yes">
        <source>&amp;Create %n return code(s)</source>
        <translation>
            <numerusform>&amp;Create %n return code</numerusform>
            <numerusform>&amp;Create %n return codes</numerusform>
        </translation>
    </message>
</context>
</TS>
