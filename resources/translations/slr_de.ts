<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Purchased</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Licenses by account</source>
        <translation>Lizenzen nach Konto</translation>
    </message>
    <message>
        <source>Add &amp;licenses...</source>
        <translation>&amp;Lizenzen hinzufügen...</translation>
    </message>
    <message>
        <source>Add an &amp;account...</source>
        <translation>&amp;Konto hinzufügen...</translation>
    </message>
    <message>
        <source>&amp;Take licenses away...</source>
        <translation>Lizenzen &amp;entfernen...</translation>
    </message>
    <message>
        <source>Purchased = reserved + in transit + available. In transit is what an update has changed until its confirmation code is entered.</source>
        <translation>Gekauft = reserviert + unterwegs + verfügbar. Unterwegs ist, was eine Aktualisierung geändert hat, bis ihr Bestätigungscode eingegeben ist.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>There is no virtual account yet.
Licenses are kept in virtual accounts, and reservations are granted from them.
Make the first one, then add the licenses that were bought.</source>
        <translation>Es gibt noch kein virtuelles Konto.
Lizenzen liegen in virtuellen Konten, und Reservierungen werden daraus gewährt.
Zuerst ein Konto anlegen, dann die gekauften Lizenzen hinzufügen.</translation>
    </message>
    <message>
        <source>&amp;Make the first account...</source>
        <translation>&amp;Erstes Konto anlegen...</translation>
    </message>
    <message>
        <source>All of this line are reserved or in transit.</source>
        <translation>Alle dieser Zeile sind reserviert oder unterwegs.</translation>
    </message>
    <message>
        <source>Add the licenses that were bought, so that it can grant them.</source>
        <translation>Die gekauften Lizenzen hinzufügen, damit daraus gewährt werden kann.</translation>
    </message>
    <message>
        <source>no licenses yet</source>
        <translation>noch keine Lizenzen</translation>
    </message>
    <message>
        <source>{bought} until {end}, over</source>
        <translation>{bought} bis {end}, abgelaufen</translation>
    </message>
    <message>
        <source>{bought} from {start} on</source>
        <translation>{bought} ab {start}</translation>
    </message>
</context>
<context>
    <name>ActionMenu</name>
    <message numerus="yes">
        <source>Why %n other act(s) are not possible now</source>
        <translation>
            <numerusform>Warum %n weitere Aktion jetzt nicht möglich ist</numerusform>
            <numerusform>Warum %n weitere Aktionen jetzt nicht möglich sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activities</name>
    <message>
        <source>Create a user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Modify a user</source>
        <translation>Benutzer ändern</translation>
    </message>
    <message>
        <source>Delete a user</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>Create a Speech Connect port</source>
        <translation>Speech-Connect-Port anlegen</translation>
    </message>
    <message>
        <source>Modify a Speech Connect port</source>
        <translation>Speech-Connect-Port ändern</translation>
    </message>
    <message>
        <source>Delete a Speech Connect port</source>
        <translation>Speech-Connect-Port löschen</translation>
    </message>
    <message>
        <source>Create a contact</source>
        <translation>Kontakt anlegen</translation>
    </message>
    <message>
        <source>Assign SpeechView</source>
        <translation>SpeechView zuweisen</translation>
    </message>
    <message>
        <source>Send voicemail</source>
        <translation>Sprachnachrichten senden</translation>
    </message>
    <message>
        <source>Receive voicemail</source>
        <translation>Sprachnachrichten empfangen</translation>
    </message>
    <message>
        <source>Enable encryption</source>
        <translation>Verschlüsselung aktivieren</translation>
    </message>
    <message>
        <source>Disable encryption</source>
        <translation>Verschlüsselung deaktivieren</translation>
    </message>
    <message>
        <source>Use the security modules</source>
        <translation>Sicherheitsmodule verwenden</translation>
    </message>
    <message>
        <source>Allowed. {why}</source>
        <translation>Erlaubt. {why}</translation>
    </message>
    <message>
        <source>NOT ALLOWED. {why}</source>
        <translation>NICHT ERLAUBT. {why}</translation>
    </message>
</context>
<context>
    <name>AddAccountDialog</name>
    <message>
        <source>Add a virtual account</source>
        <translation>Virtuelles Konto hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>Konto &amp;hinzufügen</translation>
    </message>
    <message>
        <source>a department, a region, a customer</source>
        <translation>eine Abteilung, eine Region, ein Kunde</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>The virtual account {name} was made.</source>
        <translation>Das virtuelle Konto {name} wurde angelegt.</translation>
    </message>
</context>
<context>
    <name>AddLicensesDialog</name>
    <message>
        <source>A&amp;ccount</source>
        <translation>K&amp;onto</translation>
    </message>
    <message>
        <source>P&amp;roduct</source>
        <translation>&amp;Produkt</translation>
    </message>
    <message>
        <source>&amp;License</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>A&amp;nzahl</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Add licenses</source>
        <translation>Lizenzen hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;dd licenses</source>
        <translation>Lizenzen &amp;hinzufügen</translation>
    </message>
    <message>
        <source>There is no virtual account yet.</source>
        <translation>Es gibt noch kein virtuelles Konto.</translation>
    </message>
    <message>
        <source>Licenses are kept in virtual accounts.</source>
        <translation>Lizenzen liegen in virtuellen Konten.</translation>
    </message>
    <message>
        <source>Make the &amp;first account...</source>
        <translation>&amp;Erstes Konto anlegen...</translation>
    </message>
    <message>
        <source>Say how many were bought.</source>
        <translation>Die gekaufte Anzahl eingeben.</translation>
    </message>
    <message>
        <source>Added to {account}: {tag}, {term}. It has {purchased} of them now.</source>
        <translation>Zu {account} hinzugefügt: {tag}, {term}. Das Konto hat davon jetzt {purchased}.</translation>
    </message>
</context>
<context>
    <name>AddWizard</name>
    <message>
        <source>Add instances</source>
        <translation>Instanzen hinzufügen</translation>
    </message>
</context>
<context>
    <name>AddedPage</name>
    <message>
        <source>What was added?</source>
        <translation>Was wurde hinzugefügt?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>Report what each of them uses on its page under Instances, then request licenses for them. Until an authorization is installed they run in Evaluation Mode, for 90 days of use at most.</source>
        <translation>Unter Instanzen auf der jeweiligen Seite die Nutzung melden, dann Lizenzen anfordern. Bis eine Autorisierung installiert ist, laufen sie im Evaluation Mode, höchstens 90 Tage der Nutzung.</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) added:</source>
        <translation>
            <numerusform>%n Instanz hinzugefügt:</numerusform>
            <numerusform>%n Instanzen hinzugefügt:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <translation>
            <numerusform>%n Zeile wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen wurden ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AmountGrid</name>
    <message>
        <source>needs no license</source>
        <translation>braucht keine Lizenz</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>höchstens {count}</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>How many {tag}</source>
        <translation>Anzahl {tag}</translation>
    </message>
</context>
<context>
    <name>AnswerWhichPage</name>
    <message>
        <source>Which requests do you answer?</source>
        <translation>Welche Anforderungen werden beantwortet?</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welche Anforderungen</translation>
    </message>
</context>
<context>
    <name>AnswerWizard</name>
    <message>
        <source>Answer requests</source>
        <translation>Anforderungen beantworten</translation>
    </message>
    <message>
        <source>What is answered here is a request that came from a site.</source>
        <translation>Beantwortet wird hier eine Anforderung, die von einem Standort kam.</translation>
    </message>
    <message>
        <source>Keep what was read in the inbox?</source>
        <translation>Das Eingelesene im Eingang behalten?</translation>
    </message>
    <message>
        <source>It is not answered. In the inbox it waits for your decision; else nothing of it is kept.</source>
        <translation>Es ist nicht beantwortet. Im Eingang wartet es auf die Entscheidung; sonst bleibt nichts davon erhalten.</translation>
    </message>
    <message>
        <source>&amp;Keep it in the inbox</source>
        <translation>Im Eingang be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Leave without it</source>
        <translation>Ohne es &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait in the inbox now; none of them was answered.</source>
        <translation>
            <numerusform>%n Anforderung wartet jetzt im Eingang; sie wurde nicht beantwortet.</numerusform>
            <numerusform>%n Anforderungen warten jetzt im Eingang; keine davon wurde beantwortet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>{used} in use, needs no license</source>
        <translation>{used} in Nutzung, braucht keine Lizenz</translation>
    </message>
    <message>
        <source>{used} in use, none reserved</source>
        <translation>{used} in Nutzung, keine reserviert</translation>
    </message>
    <message>
        <source>{used} in use of {reserved} reserved: {short} too many</source>
        <translation>{used} in Nutzung von {reserved} reservierten: {short} zu viel</translation>
    </message>
    <message>
        <source>{used} in use of {reserved} reserved</source>
        <translation>{used} in Nutzung von {reserved} reservierten</translation>
    </message>
</context>
<context>
    <name>CancelWhichPage</name>
    <message>
        <source>Whose request is cancelled?</source>
        <translation>Wessen Anforderung wird storniert?</translation>
    </message>
</context>
<context>
    <name>CancelWizard</name>
    <message>
        <source>Cancel a request</source>
        <translation>Anforderung stornieren</translation>
    </message>
</context>
<context>
    <name>CancelledPage</name>
    <message>
        <source>What was cancelled?</source>
        <translation>Was wurde storniert?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>Nothing has to be carried. Where the request was saved as a file, on a stick or in a folder, delete it there: an authority that gets it would answer it. Should an authorization for it arrive all the same, give it back under Give back an unused authorization: until then it blocks licenses at the authority.</source>
        <translation>Es ist nichts zu überbringen. Wo die Anforderung als Datei liegt, auf einem Stick oder in einem Ordner, sie dort löschen: Eine Lizenzstelle, die sie bekommt, würde sie beantworten. Trifft trotzdem eine Autorisierung dafür ein, sie unter „Ungenutzte Autorisierung zurückgeben“ zurückgeben: Bis dahin blockiert sie Lizenzen bei der Lizenzstelle.</translation>
    </message>
    <message>
        <source>The request of {names} was cancelled.</source>
        <translation>Die Anforderung von {names} wurde storniert.</translation>
    </message>
</context>
<context>
    <name>CarryBox</name>
    <message>
        <source>Save to a &amp;folder...</source>
        <translation>In &amp;Ordner speichern...</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Carry it</source>
        <translation>Überbringen</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>SHA-256 of the file {name}: {digest}</source>
        <translation>SHA-256 der Datei {name}: {digest}</translation>
    </message>
    <message>
        <source>SHA-256 of the content, as in the journal: {digest}</source>
        <translation>SHA-256 des Inhalts, wie im Journal: {digest}</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n Code</numerusform>
            <numerusform>%n Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Code of {name}</source>
        <translation>Code von {name}</translation>
    </message>
    <message>
        <source>Writing to {name}: do not pull it out.</source>
        <translation>{name} wird beschrieben: nicht abziehen.</translation>
    </message>
    <message>
        <source>Save to a folder</source>
        <translation>In Ordner speichern</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>Als Text kopiert.</translation>
    </message>
    <message>
        <source>Paste it where only text is let through; the other side takes it as it is.</source>
        <translation>Dort einfügen, wo nur Text durchgelassen wird; die andere Seite nimmt ihn so an, wie er ist.</translation>
    </message>
    <message>
        <source>Written, read back and compared.</source>
        <translation>Geschrieben, zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>Eject {name} in the system; then it is safe to remove.</source>
        <translation>{name} im System auswerfen; dann ist das Abziehen sicher.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>CarryPage</name>
    <message>
        <source>What was granted, and how does it get there?</source>
        <translation>Was wurde gewährt, und wie kommt es ans Ziel?</translation>
    </message>
    <message>
        <source>Carry it</source>
        <translation>Überbringen</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n authorization(s) issued.</source>
        <translation>
            <numerusform>%n Autorisierung ausgestellt.</numerusform>
            <numerusform>%n Autorisierungen ausgestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{instance}: {verdict}</source>
        <translation>{instance}: {verdict}</translation>
    </message>
    <message>
        <source>Carry it to the site, which installs it there. Until it has left it stands in the outbox. Nothing has to come back for a first authorization.</source>
        <translation>Zum Standort bringen; dort wird sie installiert. Bis sie übergeben ist, steht sie im Ausgang. Bei einer ersten Autorisierung muss nichts zurückkommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) could not be answered</source>
        <translation>
            <numerusform>%n Anforderung konnte nicht beantwortet werden</numerusform>
            <numerusform>%n Anforderungen konnten nicht beantwortet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of those has changed; what waits in the inbox waits there still.</source>
        <translation>Daran hat sich nichts geändert; was im Eingang wartet, wartet dort weiter.</translation>
    </message>
    <message>
        <source>authorization number {number} grants {counts} from {account}, to {site}</source>
        <translation>Autorisierung Nummer {number} gewährt {counts} aus {account} an {site}</translation>
    </message>
    <message>
        <source>answered before; the same authorization again: number {number} grants {counts} from {account}, to {site}</source>
        <translation>bereits beantwortet; dieselbe Autorisierung noch einmal: Nummer {number} gewährt {counts} aus {account} an {site}</translation>
    </message>
    <message>
        <source>What was entered, and what goes back to the site?</source>
        <translation>Was wurde eingegeben, und was geht an den Standort zurück?</translation>
    </message>
    <message>
        <source>Carry the receipt</source>
        <translation>Quittung überbringen</translation>
    </message>
    <message>
        <source>Carry the receipt to the site: taken in there, it closes what waits. Without it the site goes on asking; enter the same code again to have it once more.</source>
        <translation>Die Quittung zum Standort bringen: Dort eingelesen, schließt sie ab, was offen ist. Ohne sie fragt der Standort weiter; denselben Code noch einmal eingeben, um sie wieder zu erhalten.</translation>
    </message>
    <message>
        <source>Nothing: there is no receipt to carry.</source>
        <translation>Nichts: Es gibt keine Quittung zu überbringen.</translation>
    </message>
    <message>
        <source>Number {number} of {instance} is confirmed.</source>
        <translation>Nummer {number} von {instance} ist bestätigt.</translation>
    </message>
    <message>
        <source>{instance} has given back {counts}.</source>
        <translation>{instance} hat zurückgegeben: {counts}.</translation>
    </message>
    <message>
        <source>How does the authorization get to the new instance?</source>
        <translation>Wie kommt die Autorisierung zur neuen Instanz?</translation>
    </message>
    <message>
        <source>The licenses of {failed} have moved to {instance}.</source>
        <translation>Die Lizenzen von {failed} sind zu {instance} umgezogen.</translation>
    </message>
    <message>
        <source>They had moved to {instance} before: this is the same authorization again.</source>
        <translation>Sie waren bereits zu {instance} umgezogen: Dies ist noch einmal dieselbe Autorisierung.</translation>
    </message>
    <message>
        <source>Carry it to {site}, which installs it on the new instance. Tell the site to shut {failed} down and to return its licenses there: until then it goes on showing them. That return code is entered here as ever; it releases nothing.</source>
        <translation>Zu {site} bringen; dort wird sie auf der neuen Instanz installiert. Dem Standort sagen, dass {failed} abzuschalten ist und die Lizenzen dort zurückzugeben sind: Bis dahin zeigt der Standort sie weiter. Der Rückgabecode wird hier wie immer eingegeben; er gibt nichts frei.</translation>
    </message>
    <message>
        <source>How does it reach the authority?</source>
        <translation>Wie gelangt es zur Lizenzstelle?</translation>
    </message>
    <message>
        <source>The request of {instance} was recorded.</source>
        <translation>Die Anforderung von {instance} wurde erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored request(s), as before.</source>
        <translation>
            <numerusform>%n gespeicherte Anforderung, wie zuvor.</numerusform>
            <numerusform>%n gespeicherte Anforderungen, wie zuvor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request code(s) made.</source>
        <translation>
            <numerusform>%n Anforderungscode erstellt.</numerusform>
            <numerusform>%n Anforderungscodes erstellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) made.</source>
        <translation>
            <numerusform>%n Anforderung erstellt.</numerusform>
            <numerusform>%n Anforderungen erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Enter it in the vendor&apos;s portal under License Reservation. Import the authorization file that you get there; until then the request waits on Home.</source>
        <translation>Im Portal des Herstellers unter License Reservation eingeben. Die dort erhaltene Autorisierungsdatei importieren; bis dahin steht die Anforderung unter Start als offen.</translation>
    </message>
    <message>
        <source>Carry the file to the authority; in training the code can be read out instead. Import the authorization when it comes back; until then the request waits on Home.</source>
        <translation>Die Datei zur Lizenzstelle bringen; bei einer Übung lässt sich stattdessen der Code vorlesen. Die Autorisierung importieren, wenn sie zurückkommt; bis dahin steht die Anforderung unter Start als offen.</translation>
    </message>
    <message>
        <source>Carry the request file to the authority: it is signed, and proves who asks. Import the authorization when it comes back; until then the request waits on Home.</source>
        <translation>Die Anforderungsdatei zur Lizenzstelle bringen: Sie ist signiert und beweist, wer anfordert. Die Autorisierung importieren, wenn sie zurückkommt; bis dahin steht die Anforderung unter Start als offen.</translation>
    </message>
    <message>
        <source>What does the other side need now?</source>
        <translation>Was braucht die andere Seite jetzt?</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>Was nun</translation>
    </message>
    <message>
        <source>The notebook is made. What now?</source>
        <translation>Das Notizbuch ist angelegt. Was nun?</translation>
    </message>
    <message>
        <source>The workspace {name} was made: {path}</source>
        <translation>Der Arbeitsbereich {name} wurde angelegt: {path}</translation>
    </message>
    <message>
        <source>It trusts {authority}.</source>
        <translation>Er vertraut {authority}.</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) were added.</source>
        <translation>
            <numerusform>%n Instanz wurde hinzugefügt.</numerusform>
            <numerusform>%n Instanzen wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{licenses} were added to {account}.</source>
        <translation>{licenses} wurden dem Konto {account} hinzugefügt.</translation>
    </message>
    <message>
        <source>Open the copy of a workspace that was handed to you, go to its Journal and verify it. Reading asks for no passphrase.</source>
        <translation>Die übergebene Kopie eines Arbeitsbereichs öffnen, in ihr Journal gehen und es prüfen. Zum Lesen wird keine Passphrase verlangt.</translation>
    </message>
    <message>
        <source>Nothing has to be carried from here.</source>
        <translation>Von hier ist nichts zu überbringen.</translation>
    </message>
    <message>
        <source>Nobody is trusted here yet: take the authority&apos;s trust anchor in before the first request.</source>
        <translation>Hier wird noch niemandem vertraut: vor der ersten Anforderung den Vertrauensanker der Lizenzstelle einlesen.</translation>
    </message>
    <message>
        <source>How does the update get to the site?</source>
        <translation>Wie kommt die Aktualisierung zum Standort?</translation>
    </message>
    <message>
        <source>Number {number} of {instance} was issued for {site}.</source>
        <translation>Nummer {number} von {instance} wurde für {site} ausgestellt.</translation>
    </message>
    <message>
        <source>{tag}: {count}, until now {before}</source>
        <translation>{tag}: {count}, bisher {before}</translation>
    </message>
    <message>
        <source>Carry it to the site, which installs it and sends a confirmation code back. Come back with that code: until it is entered here, the larger of both quantities stays blocked.</source>
        <translation>Zum Standort bringen; er installiert sie und sendet einen Bestätigungscode zurück. Mit diesem Code geht es hier weiter: Bis er eingegeben ist, bleibt die größere der beiden Mengen blockiert.</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>{confirmed}, on its way {newest}</source>
        <translation>{confirmed}, unterwegs {newest}</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>What leaves the site?</source>
        <translation>Was verlässt den Standort?</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Was hinausgeht</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>optional: why, or a ticket; it stays in this site&apos;s journal</source>
        <translation>freiwillig: der Grund oder ein Ticket; bleibt im Journal dieses Standorts</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Show the &amp;code again</source>
        <translation>&amp;Code erneut zeigen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %n request code(s)</source>
        <translation>
            <numerusform>%n Anforderungscode &amp;erstellen</numerusform>
            <numerusform>%n Anforderungscodes &amp;erstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Create request code</source>
        <translation>Anforderungscode &amp;erstellen</translation>
    </message>
    <message>
        <source>The request is open already</source>
        <translation>Die Anforderung ist bereits offen</translation>
    </message>
    <message>
        <source>Nothing new is made: the same code and file come again, whatever is in use now.</source>
        <translation>Es wird nichts Neues erstellt: Code und Datei sind dieselben wie zuvor, unabhängig von der jetzigen Nutzung.</translation>
    </message>
    <message>
        <source>no number; the authority decides</source>
        <translation>keine Zahl; die Lizenzstelle entscheidet</translation>
    </message>
    <message>
        <source>its stored request comes again</source>
        <translation>die gespeicherte Anforderung kommt noch einmal</translation>
    </message>
    <message>
        <source>this app enables License Reservation for it first</source>
        <translation>dieses Programm aktiviert dafür zuerst License Reservation</translation>
    </message>
    <message>
        <source>{instance} asks for {counts}.</source>
        <translation>{instance} fordert an: {counts}.</translation>
    </message>
    <message>
        <source>This leaves the site with {instance}</source>
        <translation>Dies verlässt den Standort mit {instance}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>nicht durchgeführt</translation>
    </message>
    <message>
        <source>8 lower-case hex digits</source>
        <translation>8 Hexziffern in Kleinschreibung</translation>
    </message>
    <message>
        <source>Base58 characters only</source>
        <translation>nur Base58-Zeichen</translation>
    </message>
    <message>
        <source>as long as those that were seen</source>
        <translation>so lang wie die bisher gesehenen</translation>
    </message>
    <message>
        <source>checksum (rule derived from public samples)</source>
        <translation>Prüfsumme (Regel aus öffentlichen Mustern abgeleitet)</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>correlationID</source>
        <translation>correlationID</translation>
    </message>
    <message>
        <source>dateStamp</source>
        <translation>dateStamp</translation>
    </message>
    <message>
        <source>digest; already recorded</source>
        <translation>Hashwert; bereits erfasst</translation>
    </message>
    <message>
        <source>entitlement tags have their form</source>
        <translation>Lizenzkennungen haben ihre Form</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>every field is there and has its form</source>
        <translation>jedes Feld ist da und hat seine Form</translation>
    </message>
    <message>
        <source>every report holds its payload</source>
        <translation>jeder Bericht enthält seine Nutzdaten</translation>
    </message>
    <message>
        <source>every tag is one of the product and can be reserved</source>
        <translation>jede Lizenzkennung gehört zum Produkt und ist reservierbar</translation>
    </message>
    <message>
        <source>every term is in force today</source>
        <translation>jede Laufzeit gilt heute</translation>
    </message>
    <message>
        <source>fits a reservation</source>
        <translation>passt zu einer Reservierung</translation>
    </message>
    <message>
        <source>groups of 6, the last one shorter</source>
        <translation>Gruppen zu 6, die letzte kürzer</translation>
    </message>
    <message>
        <source>hash and checksum hold possible characters only</source>
        <translation>Hash und Prüfsumme enthalten nur mögliche Zeichen</translation>
    </message>
    <message>
        <source>in reply to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>issuer and audience</source>
        <translation>Aussteller und Empfänger</translation>
    </message>
    <message>
        <source>it is not older than the one that is installed</source>
        <translation>sie ist nicht älter als die installierte</translation>
    </message>
    <message>
        <source>it was made between 2017 and tomorrow</source>
        <translation>zwischen 2017 und morgen erstellt</translation>
    </message>
    <message>
        <source>kind and version</source>
        <translation>Art und Version</translation>
    </message>
    <message>
        <source>no unknown elements</source>
        <translation>keine unbekannten Elemente</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>product id and serial number are possible</source>
        <translation>Produkt-ID und Seriennummer sind möglich</translation>
    </message>
    <message>
        <source>roots</source>
        <translation>Wurzeln</translation>
    </message>
    <message>
        <source>serial number is the first 27 hex digits of the UUID</source>
        <translation>die Seriennummer ist gleich den ersten 27 Hexziffern der UUID</translation>
    </message>
    <message>
        <source>serial number is the last 5 hex digits of the UUID</source>
        <translation>die Seriennummer ist gleich den letzten 5 Hexziffern der UUID</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>signature has a shape that is known</source>
        <translation>die Signatur hat eine bekannte Form</translation>
    </message>
    <message>
        <source>signature has the shape of ECDSA on a 256-bit curve</source>
        <translation>die Signatur hat die Form von ECDSA auf einer 256-Bit-Kurve</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>size and container</source>
        <translation>Größe und Behälter</translation>
    </message>
    <message>
        <source>smartAccount</source>
        <translation>smartAccount</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>tag</translation>
    </message>
    <message>
        <source>the UDI is that of the instance</source>
        <translation>die UDI ist die der Instanz</translation>
    </message>
    <message>
        <source>the UDI is that of the request code</source>
        <translation>die UDI ist die des Anforderungscodes</translation>
    </message>
    <message>
        <source>the XML is as it was sent, on one line</source>
        <translation>das XML ist wie gesendet, in einer Zeile</translation>
    </message>
    <message>
        <source>the version letter is that of the request code</source>
        <translation>der Versionsbuchstabe ist der des Anforderungscodes</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>timestamp</source>
        <translation>timestamp</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>typed code</source>
        <translation>eingetippter Code</translation>
    </message>
    <message>
        <source>udi</source>
        <translation>udi</translation>
    </message>
    <message>
        <source>version letter is one that was seen</source>
        <translation>der Versionsbuchstabe ist ein bekannter</translation>
    </message>
    <message>
        <source>virtualAccount</source>
        <translation>virtualAccount</translation>
    </message>
    <message>
        <source>what is reserved today covers what is in use</source>
        <translation>was heute reserviert ist, deckt die Nutzung</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Why not now</source>
        <translation>Warum nicht jetzt</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Alle wählen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Es ist noch nichts gewählt.</translation>
    </message>
    <message>
        <source>Ch&amp;oose none</source>
        <translation>&amp;Keine wählen</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>Is the clock of this machine right?</source>
        <translation>Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>Reason why the clock is right</source>
        <translation>Grund, warum die Uhr richtig geht</translation>
    </message>
    <message>
        <source>The clock is &amp;right: do it</source>
        <translation>Uhr geht &amp;richtig: ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was recorded. If the clock is wrong, cancel, set it, and do this again. If it is right, say how you know; that stands in the journal.</source>
        <translation>Es wurde nichts erfasst. Geht die Uhr falsch: abbrechen, stellen und von vorn beginnen. Geht sie richtig: angeben, woher das bekannt ist; das steht im Journal.</translation>
    </message>
    <message>
        <source>Reaso&amp;n: how do you know?</source>
        <translation>&amp;Grund: Woher ist das bekannt?</translation>
    </message>
    <message>
        <source>Say how you know that the clock is right.</source>
        <translation>Angeben, woher bekannt ist, dass die Uhr richtig geht.</translation>
    </message>
</context>
<context>
    <name>CodeTermsFields</name>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Standort</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produkt</translation>
    </message>
    <message>
        <source>R&amp;elease</source>
        <translation>&amp;Release</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Fits nothing here</source>
        <translation>Passt hier zu nichts</translation>
    </message>
    <message>
        <source>Releases {counts} of {instance} at {site}</source>
        <translation>Gibt {counts} von {instance} am Standort {site} frei</translation>
    </message>
    <message>
        <source>Confirms number {number} of {instance} at {site}: {counts}</source>
        <translation>Bestätigt Nummer {number} von {instance} am Standort {site}: {counts}</translation>
    </message>
    <message>
        <source>The return of {instance} at {site}, once more</source>
        <translation>Die Rückgabe von {instance} am Standort {site}, noch einmal</translation>
    </message>
    <message>
        <source>The confirmation of number {number} of {instance} at {site}, once more</source>
        <translation>Die Bestätigung der Nummer {number} von {instance} am Standort {site}, noch einmal</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>added to the wrong license, for example</source>
        <translation>zum Beispiel: zur falschen Lizenz hinzugefügt</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>A&amp;nzahl</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Of the {bought} in the line, {unheld} are neither reserved nor in transit; so many can be taken away. The journal keeps both, what was added and this.</source>
        <translation>Von den {bought} der Zeile sind {unheld} weder reserviert noch unterwegs; so viele lassen sich entfernen. Das Journal behält beides, was hinzugefügt wurde und dies.</translation>
    </message>
    <message>
        <source>Take licenses away</source>
        <translation>Lizenzen entfernen</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>{license}, {term}, in {account}</source>
        <translation>{license}, {term}, in {account}</translation>
    </message>
    <message>
        <source>Say how many are taken away.</source>
        <translation>Angeben, wie viele entfernt werden.</translation>
    </message>
    <message>
        <source>Give a reason; it stands in the journal.</source>
        <translation>Einen Grund angeben; er steht im Journal.</translation>
    </message>
    <message>
        <source>Taken away: {count} of {license}. The line has {left} now.</source>
        <translation>Entfernt: {count} von {license}. Die Zeile hat jetzt {left}.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>perpetual</source>
        <translation>unbefristet</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>bis {end}</translation>
    </message>
    <message>
        <source>from {start} on</source>
        <translation>ab {start}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
</context>
<context>
    <name>DismissDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n request(s)</source>
        <translation>
            <numerusform>%n Anforderung abweisen</numerusform>
            <numerusform>%n Anforderungen abweisen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Ab&amp;weisen</translation>
    </message>
    <message>
        <source>Nothing is granted and nothing is sent: tell the site yourself. The same request can be taken in again.</source>
        <translation>Es wird nichts gewährt und nichts gesendet: Der Standort ist selbst zu informieren. Dieselbe Anforderung kann erneut eingelesen werden.</translation>
    </message>
    <message>
        <source>Give a reason; it stands in the journal.</source>
        <translation>Einen Grund angeben; er steht im Journal.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) dismissed.</source>
        <translation>
            <numerusform>%n Anforderung abgewiesen.</numerusform>
            <numerusform>%n Anforderungen abgewiesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>What was removed, and what is left to do?</source>
        <translation>Was wurde entfernt, und was bleibt zu tun?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>{instance} holds nothing any more; released: {counts}.</source>
        <translation>{instance} hält nichts mehr; freigegeben: {counts}.</translation>
    </message>
    <message>
        <source>Nothing is carried: tell {site} yourself. Whether {instance} goes on using the licenses is not known here. If its return code comes after all, enter it: it releases nothing and closes what waits at the site.</source>
        <translation>Es ist nichts zu überbringen: {site} ist selbst zu informieren. Ob {instance} die Lizenzen weiter nutzt, ist hier nicht bekannt. Kommt der Rückgabecode doch noch, ihn eingeben: Er gibt nichts frei und schließt ab, was am Standort offen ist.</translation>
    </message>
    <message>
        <source>What was installed, and what has to go back?</source>
        <translation>Was wurde installiert, und was muss zurück?</translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be installed</source>
        <translation>
            <numerusform>%n davon konnte nicht installiert werden</numerusform>
            <numerusform>%n davon konnten nicht installiert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of those has changed. The authority can reissue each of them alone.</source>
        <translation>Daran hat sich nichts geändert. Die Lizenzstelle kann jede davon einzeln neu ausstellen.</translation>
    </message>
    <message>
        <source>What was installed?</source>
        <translation>Was wurde installiert?</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>{instance}: authorization number {number} is installed. It grants {counts}.</source>
        <translation>{instance}: Autorisierung Nummer {number} ist installiert. Sie gewährt {counts}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Asked for: {counts}.</source>
        <translation>Gewünscht: {counts}.</translation>
    </message>
    <message>
        <source>Carry the confirmation to the authority, or read its code out. Until it is entered there the update stays in transit. Take the receipt in when it comes back.</source>
        <translation>Die Bestätigung zur Lizenzstelle bringen oder ihren Code vorlesen. Bis er dort eingegeben ist, bleibt die Aktualisierung unterwegs. Die Quittung einlesen, wenn sie zurückkommt.</translation>
    </message>
    <message>
        <source>Enter the confirmation code that the product printed in the vendor&apos;s portal; until then the update stays in transit there.</source>
        <translation>Den vom Produkt ausgegebenen Bestätigungscode im Portal des Herstellers eingeben; bis dahin bleibt die Aktualisierung dort unterwegs.</translation>
    </message>
    <message>
        <source>Nothing has to go back: the exchange is closed.</source>
        <translation>Es muss nichts zurückgebracht werden: Der Vorgang ist abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>Dot</name>
    <message>
        <source>Show {exchange}</source>
        <translation>{exchange} zeigen</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>You began this at {time}, and it was not finished.</source>
        <translation>Begonnen am {time} und nicht beendet.</translation>
    </message>
    <message>
        <source>Nothing was recorded of it.</source>
        <translation>Davon wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>DriveList</name>
    <message>
        <source>From a drive</source>
        <translation>Von einem Laufwerk</translation>
    </message>
    <message>
        <source>Plug a stick in: it shows here once the system has mounted it.</source>
        <translation>Einen Stick einstecken: Er erscheint hier, sobald das System ihn eingehängt hat.</translation>
    </message>
    <message>
        <source>The drives that are plugged in hold nothing for this workspace.</source>
        <translation>Die angeschlossenen Laufwerke enthalten nichts für diesen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Save to {name}</source>
        <translation>Auf {name} speichern</translation>
    </message>
    <message>
        <source>cannot be written to: look for a lock switch on it</source>
        <translation>nicht beschreibbar: auf einen Schreibschutzschalter achten</translation>
    </message>
    <message>
        <source>{free} free, {filesystem}</source>
        <translation>{free} frei, {filesystem}</translation>
    </message>
    <message>
        <source>{note}, mounted at {path}</source>
        <translation>{note}, eingehängt unter {path}</translation>
    </message>
    <message numerus="yes">
        <source>%n more; choose the file yourself.</source>
        <translation>
            <numerusform>%n weitere; die Datei selbst wählen.</numerusform>
            <numerusform>%n weitere; die Datei selbst wählen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) of this app here</source>
        <translation>
            <numerusform>%n andere Datei dieses Programms hier</numerusform>
            <numerusform>%n andere Dateien dieses Programms hier</numerusform>
        </translation>
    </message>
    <message>
        <source>Take from {name}</source>
        <translation>Von {name} einlesen</translation>
    </message>
</context>
<context>
    <name>DriveOffer</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} holds something for this workspace</source>
        <translation>{name} enthält etwas für diesen Arbeitsbereich</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Review...</source>
        <translation>Ansehen...</translation>
    </message>
</context>
<context>
    <name>EnforcementTable</name>
    <message>
        <source>Activity at the product</source>
        <translation>Aktivität am Produkt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Durchsetzung</translation>
    </message>
    <message>
        <source>Shows or hides what is allowed now, and why.</source>
        <translation>Zeigt oder verbirgt, was jetzt erlaubt ist und warum.</translation>
    </message>
</context>
<context>
    <name>EnterWherePage</name>
    <message>
        <source>A confirmation or return code, typed as it was read out, or the file that a site sends.</source>
        <translation>Ein Bestätigungs- oder Rückgabecode, so getippt wie vorgelesen, oder die Datei, die ein Standort sendet.</translation>
    </message>
    <message>
        <source>Which code does the site send?</source>
        <translation>Welchen Code sendet der Standort?</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Der Code</translation>
    </message>
</context>
<context>
    <name>EnterWizard</name>
    <message>
        <source>Enter a code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>What is entered here is a confirmation code or a return code.</source>
        <translation>Hier wird ein Bestätigungscode oder ein Rückgabecode eingegeben.</translation>
    </message>
</context>
<context>
    <name>Exchanges</name>
    <message>
        <source>Reserve</source>
        <translation>Reservierung</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Nie installiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Stornierung</translation>
    </message>
    <message>
        <source>Rehost</source>
        <translation>Umzug</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>its authorization</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>being installed</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>the confirmation code</source>
        <translation>Bestätigungscode</translation>
    </message>
    <message>
        <source>its code to be entered</source>
        <translation>Eingabe des Codes</translation>
    </message>
    <message>
        <source>being given back</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>the product&apos;s request code</source>
        <translation>Anforderungscode des Produkts</translation>
    </message>
    <message>
        <source>its words to be compared</source>
        <translation>Vergleich der Wörter</translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>given back unused</source>
        <translation>ungenutzt zurückgegeben</translation>
    </message>
    <message>
        <source>dismissed here</source>
        <translation>hier abgewiesen</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>rehosted</source>
        <translation>umgezogen</translation>
    </message>
    <message>
        <source>barred</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>refused there</source>
        <translation>dort abgelehnt</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>known again</source>
        <translation>wieder bekannt</translation>
    </message>
    <message>
        <source>done here</source>
        <translation>hier erledigt</translation>
    </message>
    <message>
        <source>closed by word</source>
        <translation>mündlich abgeschlossen</translation>
    </message>
    <message>
        <source>out</source>
        <translation>hinaus</translation>
    </message>
    <message>
        <source>in</source>
        <translation>herein</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>authorization</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>introduction</source>
        <translation>Vorstellung</translation>
    </message>
    <message>
        <source>trust anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>confirmation code, typed</source>
        <translation>Bestätigungscode, eingetippt</translation>
    </message>
    <message>
        <source>return code, typed</source>
        <translation>Rückgabecode, eingetippt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>request code of the product</source>
        <translation>Anforderungscode des Produkts</translation>
    </message>
    <message>
        <source>return code of the product</source>
        <translation>Rückgabecode des Produkts</translation>
    </message>
    <message>
        <source>UDI of the product</source>
        <translation>UDI des Produkts</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>told by the operator</source>
        <translation>Angabe des Bedieners</translation>
    </message>
    <message>
        <source>waits for {what}</source>
        <translation>wartet auf: {what}</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>ExchangesPage</name>
    <message>
        <source>Exchange</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Only what &amp;waits</source>
        <translation>&amp;Nur Offenes</translation>
    </message>
    <message>
        <source>&amp;Save its files...</source>
        <translation>Dateien s&amp;peichern...</translation>
    </message>
    <message>
        <source>Name, code, digest, operator...</source>
        <translation>Name, Code, Hashwert, Bediener...</translation>
    </message>
    <message>
        <source>Legs of the exchange</source>
        <translation>Abschnitte des Vorgangs</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>No exchange fits the filter.</source>
        <translation>Kein Vorgang passt zum Filter.</translation>
    </message>
    <message>
        <source>There are no exchanges yet.
Each request, answer and return will stand here.</source>
        <translation>Es gibt noch keine Vorgänge.
Jede Anforderung, Antwort und Rückgabe wird hier stehen.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>Save the files of this exchange</source>
        <translation>Dateien dieses Vorgangs speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written, read back and compared.</source>
        <translation>
            <numerusform>%n Datei geschrieben, zurückgelesen und verglichen.</numerusform>
            <numerusform>%n Dateien geschrieben, zurückgelesen und verglichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Known of a newer copy</source>
        <translation>Von einer neueren Kopie bekannt</translation>
    </message>
    <message>
        <source>Virtual account</source>
        <translation>Virtuelles Konto</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was versucht wurde</translation>
    </message>
    <message>
        <source>SHA-256 of the artefact</source>
        <translation>SHA-256 des Artefakts</translation>
    </message>
    <message>
        <source>SHA-256 of the artefacts</source>
        <translation>SHA-256 der Artefakte</translation>
    </message>
    <message>
        <source>Clock vouched for</source>
        <translation>Uhr bestätigt</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Words compared</source>
        <translation>Wörter verglichen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Codes of</source>
        <translation>Codes von</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>The other side&apos;s workspace</source>
        <translation>Arbeitsbereich der Gegenseite</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Became free</source>
        <translation>Wurde frei</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>For training</source>
        <translation>Zur Übung</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gemeldet wurde</translation>
    </message>
    <message>
        <source>Entries that the other side signed for</source>
        <translation>Einträge, für die die Gegenseite signiert hat</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}: {value}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Which instance has failed for good?</source>
        <translation>Welche Instanz ist endgültig ausgefallen?</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was ausgefallen ist</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The fault lies with the file or code; nothing was changed.</source>
        <translation>Der Fehler liegt an der Datei oder am Code; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nobody is at fault: it is the wrong moment.</source>
        <translation>Es liegt an niemandem: Es ist der falsche Zeitpunkt.</translation>
    </message>
    <message>
        <source>The fault lies with this machine.</source>
        <translation>Die Ursache liegt an diesem Rechner.</translation>
    </message>
    <message>
        <source>The fault is ours.</source>
        <translation>Die Ursache liegt in diesem Programm.</translation>
    </message>
    <message>
        <source>Nothing has changed: it only belongs elsewhere.</source>
        <translation>Es hat sich nichts geändert: Es gehört nur woanders hin.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nobody is at fault: what is asked for does not fit what there is.</source>
        <translation>Es liegt an niemandem: Das Gewünschte passt nicht zum Vorhandenen.</translation>
    </message>
    <message>
        <source>Nobody is at fault: the sender is not known here yet.</source>
        <translation>Es liegt an niemandem: Der Absender ist hier noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The fault lies with the sender&apos;s key.</source>
        <translation>Die Ursache liegt beim Schlüssel des Absenders.</translation>
    </message>
    <message>
        <source>The fault lies with the file or code.</source>
        <translation>Der Fehler liegt an der Datei oder am Code.</translation>
    </message>
    <message>
        <source>Either the other side has a new key, or somebody else made this.</source>
        <translation>Entweder hat die andere Seite einen neuen Schlüssel, oder jemand anderes hat dies erstellt.</translation>
    </message>
    <message>
        <source>Nobody is at fault: the versions differ.</source>
        <translation>Es liegt an niemandem: Die Versionen sind verschieden.</translation>
    </message>
    <message>
        <source>Nobody is trusted by this. Either a word was mistyped, or it is not the file that was meant.</source>
        <translation>Damit wird niemandem vertraut. Entweder wurde ein Wort falsch getippt, oder es ist nicht die gemeinte Datei.</translation>
    </message>
    <message>
        <source>This is harmless: nothing has changed. It was misread or mistyped, or it belongs elsewhere.</source>
        <translation>Dies ist unschädlich: Es hat sich nichts geändert. Entweder wurde falsch gelesen oder getippt, oder es gehört woandershin.</translation>
    </message>
    <message>
        <source>The fault lies with the workspace file.</source>
        <translation>Die Ursache liegt bei der Datei des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>What was refused says so itself; the rest is done.</source>
        <translation>Was abgelehnt wurde, sagt es selbst; der Rest ist erledigt.</translation>
    </message>
    <message>
        <source>This is harmless: nothing has changed.</source>
        <translation>Dies ist unschädlich: Es hat sich nichts geändert.</translation>
    </message>
</context>
<context>
    <name>FirstListPage</name>
    <message>
        <source>First instances</source>
        <translation>Erste Instanzen</translation>
    </message>
    <message>
        <source>S&amp;kip this</source>
        <translation>&amp;Überspringen</translation>
    </message>
</context>
<context>
    <name>FlowWizard</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Step {number} of {whole}: {title}</source>
        <translation>Schritt {number} von {whole}: {title}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Leave without doing it?</source>
        <translation>Ohne Ausführung verlassen?</translation>
    </message>
    <message>
        <source>Nothing was recorded, and nothing of what you entered here is kept.</source>
        <translation>Es wurde nichts erfasst, und die Eingaben hier bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
</context>
<context>
    <name>FollowsPage</name>
    <message>
        <source>What follows when it is cancelled?</source>
        <translation>Was folgt auf die Stornierung?</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Was folgt</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Angefordert am</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>the vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Left this desk</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Request code</source>
        <translation>Anforderungscode</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>Offene Anforderungen</translation>
    </message>
    <message>
        <source>why, or a ticket; it stays in the journal of this site</source>
        <translation>der Grund oder ein Ticket; bleibt im Journal dieses Standorts</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n request(s)</source>
        <translation>
            <numerusform>%n Anforderung &amp;stornieren</numerusform>
            <numerusform>%n Anforderungen &amp;stornieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel request</source>
        <translation>Anforderung &amp;stornieren</translation>
    </message>
    <message>
        <source>&amp;Keep the requests</source>
        <translation>&amp;Anforderungen behalten</translation>
    </message>
    <message>
        <source>&amp;Keep the request</source>
        <translation>&amp;Anforderung behalten</translation>
    </message>
    <message>
        <source>An authorization may be on its way</source>
        <translation>Eine Autorisierung kann unterwegs sein</translation>
    </message>
    <message>
        <source>If it is here already, give it back instead: that frees the licenses, cancelling does not.</source>
        <translation>Ist sie schon hier, sie stattdessen zurückgeben: Das gibt die Lizenzen frei, eine Stornierung nicht.</translation>
    </message>
    <message>
        <source>&amp;Give back an unused authorization</source>
        <translation>Ungenutzte Autorisierung &amp;zurückgeben</translation>
    </message>
    <message>
        <source>{instance} asked {authority} at {time}, with the code {code}.</source>
        <translation>{instance} hat am {time} angefordert, bei: {authority}, mit dem Code: {code}.</translation>
    </message>
    <message>
        <source>that was never recorded</source>
        <translation>nie erfasst</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not as a file</source>
        <translation>nicht als Datei</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FromInboxPage</name>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Requests in the inbox</source>
        <translation>Anforderungen im Eingang</translation>
    </message>
    <message>
        <source>From the inbox</source>
        <translation>Aus dem Eingang</translation>
    </message>
    <message>
        <source>No request waits in the inbox.</source>
        <translation>Im Eingang wartet keine Anforderung.</translation>
    </message>
    <message>
        <source>One request takes over one reservation: choose one of them.</source>
        <translation>Eine Anforderung übernimmt eine Reservierung: eine davon wählen.</translation>
    </message>
    <message>
        <source>Choose a request from the inbox, or a file, or type its code.</source>
        <translation>Eine Anforderung aus dem Eingang oder eine Datei wählen oder ihren Code tippen.</translation>
    </message>
</context>
<context>
    <name>GiveBackWherePage</name>
    <message>
        <source>Where is the authorization that was never installed?</source>
        <translation>Wo ist die Autorisierung, die nie installiert wurde?</translation>
    </message>
</context>
<context>
    <name>GiveBackWizard</name>
    <message>
        <source>Give back an unused authorization</source>
        <translation>Ungenutzte Autorisierung zurückgeben</translation>
    </message>
    <message>
        <source>What is given back here is an authorization that came from the authority and was never installed.</source>
        <translation>Zurückgegeben wird hier eine Autorisierung, die von der Lizenzstelle kam und nie installiert wurde.</translation>
    </message>
</context>
<context>
    <name>GivenBackPage</name>
    <message>
        <source>How does it reach the authority?</source>
        <translation>Wie gelangt es zur Lizenzstelle?</translation>
    </message>
    <message>
        <source>Carry it</source>
        <translation>Überbringen</translation>
    </message>
    <message numerus="yes">
        <source>%n return code(s) made.</source>
        <translation>
            <numerusform>%n Rückgabecode erstellt.</numerusform>
            <numerusform>%n Rückgabecodes erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry the file to the authority, or read the code out. Until it is entered there the licenses stay blocked. Take the receipt in when it comes back.</source>
        <translation>Die Datei zur Lizenzstelle bringen oder den Code vorlesen. Bis er dort eingegeben ist, bleiben die Lizenzen blockiert. Die Quittung einlesen, wenn sie zurückkommt.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>by hand</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>read out</source>
        <translation>vorgelesen</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>per Post</translation>
    </message>
    <message>
        <source>by courier</source>
        <translation>per Kurier</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Wie</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n as handed over</source>
        <translation>
            <numerusform>%n als übergeben markieren</numerusform>
            <numerusform>%n als übergeben markieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mark as handed over</source>
        <translation>Als übergeben &amp;markieren</translation>
    </message>
    <message>
        <source>The way stands in the journal; what is marked leaves the outbox.</source>
        <translation>Der Weg steht im Journal; Markiertes verlässt den Ausgang.</translation>
    </message>
    <message>
        <source>Say how it left, in a few words.</source>
        <translation>In wenigen Wörtern angeben, wie es übergeben wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked as handed over.</source>
        <translation>
            <numerusform>%n als übergeben markiert.</numerusform>
            <numerusform>%n als übergeben markiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>help</source>
        <comment>the folder of the help pages: help/de</comment>
        <translation>help/de</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>There is no help for this page.</source>
        <translation>Zu dieser Seite gibt es keine Hilfe.</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was offen ist</translation>
    </message>
    <message>
        <source>&amp;Show its exchange</source>
        <translation>Vorgang &amp;zeigen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>Nothing waits for you.
Nothing comes back for a first authorization: once it has left, only its site knows whether it is installed. Reservations shows what was granted to whom.</source>
        <translation>Nichts wartet auf Sie.
Zu einer ersten Autorisierung kommt nichts zurück: Ist sie übergeben, weiß nur ihr Standort, ob sie installiert ist. „Reservierungen“ zeigt, wem was gewährt wurde.</translation>
    </message>
    <message>
        <source>Nothing is on its way.
What you request or return shows here until the authority has done its part.</source>
        <translation>Nichts ist unterwegs.
Was Sie anfordern oder zurückgeben, steht hier, bis die Lizenzstelle das Ihre getan hat.</translation>
    </message>
    <message>
        <source>Carry it...</source>
        <translation>Überbringen...</translation>
    </message>
    <message>
        <source>Ask for an update...</source>
        <translation>Um Aktualisierung bitten...</translation>
    </message>
</context>
<context>
    <name>HowManyPage</name>
    <message>
        <source>How many of each?</source>
        <translation>Wie viele von jeder?</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>&amp;Margin over what is in use</source>
        <translation>&amp;Zuschlag zur Nutzung</translation>
    </message>
    <message>
        <source>The authority sees these numbers as a wish; what it grants stands in its authorization.</source>
        <translation>Die Lizenzstelle sieht diese Zahlen als Wunsch; was sie gewährt, steht in ihrer Autorisierung.</translation>
    </message>
    <message>
        <source>0 everywhere: the authority decides how many.</source>
        <translation>Überall 0: Die Lizenzstelle entscheidet, wie viele.</translation>
    </message>
    <message>
        <source>How many licenses from now on?</source>
        <translation>Wie viele Lizenzen ab jetzt?</translation>
    </message>
    <message>
        <source>&amp;Issue update</source>
        <translation>Aktualisierung &amp;ausstellen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Ab jetzt</translation>
    </message>
    <message>
        <source>who asked for it, or a ticket</source>
        <translation>wer darum gebeten hat, oder ein Ticket</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Einen Grund angeben.</translation>
    </message>
    <message>
        <source>Give a reason for superseding a number that is on its way; it stands in the journal.</source>
        <translation>Einen Grund angeben, warum eine Nummer ersetzt wird, die noch unterwegs ist; er steht im Journal.</translation>
    </message>
    <message>
        <source>{udi} at {site}, virtual account {account}.</source>
        <translation>{udi}, Standort {site}, virtuelles Konto {account}.</translation>
    </message>
    <message>
        <source>This will be number {number}.</source>
        <translation>Dies wird Nummer {number}.</translation>
    </message>
    <message>
        <source>It supersedes number {numbers}, which may be installed already.</source>
        <translation>Ersetzt wird Nummer {numbers}, die schon installiert sein kann.</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>&amp;Add licenses...</source>
        <translation>&amp;Lizenzen hinzufügen...</translation>
    </message>
    <message>
        <source>The figures are being read.</source>
        <translation>Die Zahlen werden gelesen.</translation>
    </message>
    <message>
        <source>Nothing has changed yet: set at least one quantity.</source>
        <translation>Es ist noch nichts geändert: mindestens eine Menge einstellen.</translation>
    </message>
</context>
<context>
    <name>ImportWherePage</name>
    <message>
        <source>Where is the authorization?</source>
        <translation>Wo ist die Autorisierung?</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import an authorization</source>
        <translation>Autorisierung importieren</translation>
    </message>
    <message>
        <source>What is imported here is an authorization that came from the authority.</source>
        <translation>Importiert wird hier eine Autorisierung, die von der Lizenzstelle kam.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>answer it, or dismiss it</source>
        <translation>beantworten oder abweisen</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Requests that wait for an answer</source>
        <translation>Anforderungen, die auf Antwort warten</translation>
    </message>
    <message>
        <source>Take &amp;in files...</source>
        <translation>Dateien &amp;einlesen...</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>Aus &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Take requests in, also many at once: drop their files here.</source>
        <translation>Anforderungen einlesen, auch viele zugleich: ihre Dateien hier ablegen.</translation>
    </message>
    <message>
        <source>&amp;Answer selected...</source>
        <translation>Gewählte &amp;beantworten...</translation>
    </message>
    <message>
        <source>&amp;Rehost to it...</source>
        <translation>Hierher &amp;umziehen...</translation>
    </message>
    <message>
        <source>&amp;Dismiss...</source>
        <translation>Ab&amp;weisen...</translation>
    </message>
    <message>
        <source>&amp;Show its exchange</source>
        <translation>Vorgang &amp;zeigen</translation>
    </message>
    <message>
        <source>Move the reservation of a failed instance to this request.</source>
        <translation>Die Reservierung einer ausgefallenen Instanz zu dieser Anforderung umziehen.</translation>
    </message>
    <message>
        <source>No request waits.
What is taken in here has no effect until you answer it or dismiss it.</source>
        <translation>Es wartet keine Anforderung.
Hier Eingelesenes wirkt erst, wenn es beantwortet oder abgewiesen wird.</translation>
    </message>
    <message>
        <source>{udi} at {site}, {product} {release}, taken in {since}</source>
        <translation>{udi}, Standort {site}, {product} {release}, eingelesen am {since}</translation>
    </message>
    <message>
        <source>Asks for: {wish}</source>
        <translation>Gewünscht: {wish}</translation>
    </message>
    <message>
        <source>what you decide</source>
        <translation>nach eigener Entscheidung</translation>
    </message>
    <message>
        <source>Take in files</source>
        <translation>Dateien einlesen</translation>
    </message>
    <message>
        <source>Text from the clipboard</source>
        <translation>Text aus der Zwischenablage</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
</context>
<context>
    <name>InstancesPage</name>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Authorization Status</source>
        <translation>Authorization Status</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Nutzung</translation>
    </message>
    <message>
        <source>Period over</source>
        <translation>Fristende</translation>
    </message>
    <message>
        <source>Registration Status</source>
        <translation>Registration Status</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Only what &amp;needs attention</source>
        <translation>&amp;Nur Auffällige</translation>
    </message>
    <message>
        <source>&amp;Add instances...</source>
        <translation>&amp;Instanzen hinzufügen...</translation>
    </message>
    <message>
        <source>Name, serial number, product, status...</source>
        <translation>Name, Seriennummer, Produkt, Status...</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>No instance fits the filter.</source>
        <translation>Keine Instanz passt zum Filter.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>A&amp;lle zeigen</translation>
    </message>
    <message>
        <source>There are no instances yet.
An instance is a product that holds licenses. Add yours; then request licenses for them.</source>
        <translation>Es gibt noch keine Instanzen.
Eine Instanz ist ein Produkt, das Lizenzen hält. Die eigenen hinzufügen, dann Lizenzen dafür anfordern.</translation>
    </message>
    <message>
        <source>{used} of {reserved}</source>
        <translation>{used} von {reserved}</translation>
    </message>
    <message>
        <source>{status}, but moved to {name}</source>
        <translation>{status}, aber umgezogen nach {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n Instanz</numerusform>
            <numerusform>%n Instanzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} instance(s)</source>
        <translation>
            <numerusform>%n von {all} Instanzen</numerusform>
            <numerusform>%n von {all} Instanzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Introduction</name>
    <message>
        <source>A trust anchor is a small file, ending in .slrtrust, that says who this authority is. Each site needs it before its first request.</source>
        <translation>Ein Vertrauensanker ist eine kleine Datei mit der Endung .slrtrust, die sagt, wer diese Lizenzstelle ist. Jeder Standort braucht ihn vor seiner ersten Anforderung.</translation>
    </message>
    <message>
        <source>An introduction is a small file, ending in .slrtrust, that says who this site is. The authority needs it before it answers the first request.</source>
        <translation>Eine Vorstellung ist eine kleine Datei mit der Endung .slrtrust, die sagt, wer dieser Standort ist. Die Lizenzstelle braucht sie, bevor sie die erste Anforderung beantwortet.</translation>
    </message>
    <message>
        <source>Its 12 words: read them out, or write them on paper that travels apart from the file</source>
        <translation>Die 12 Wörter dazu: vorlesen oder auf Papier schreiben, das getrennt von der Datei reist</translation>
    </message>
    <message>
        <source>The same as 32 hex digits, where words do not serve</source>
        <translation>Dasselbe als 32 Hexadezimalziffern, falls Wörter nicht taugen</translation>
    </message>
    <message>
        <source>Carry the trust anchor to each site, and say its words by voice or on paper.</source>
        <translation>Den Vertrauensanker zu jedem Standort bringen und seine Wörter am Telefon oder auf Papier mitteilen.</translation>
    </message>
    <message>
        <source>Take the introduction of each site in when it comes, and compare its words.</source>
        <translation>Die Vorstellung jedes Standorts einlesen, wenn sie kommt, und ihre Wörter vergleichen.</translation>
    </message>
    <message>
        <source>Carry the introduction to the authority, and say its words by voice or on paper.</source>
        <translation>Die Vorstellung zur Lizenzstelle bringen und ihre Wörter am Telefon oder auf Papier mitteilen.</translation>
    </message>
    <message>
        <source>Introduce {name}</source>
        <translation>{name} vorstellen</translation>
    </message>
    <message>
        <source>It was made with the workspace, and never changes.</source>
        <translation>Es entstand mit dem Arbeitsbereich und ändert sich nie.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>return code entered</source>
        <translation>Rückgabecode eingegeben</translation>
    </message>
    <message>
        <source>request answered</source>
        <translation>Anforderung beantwortet</translation>
    </message>
    <message>
        <source>backup made</source>
        <translation>Sicherung erstellt</translation>
    </message>
    <message>
        <source>batch made</source>
        <translation>Sammelumschlag erstellt</translation>
    </message>
    <message>
        <source>request cancelled</source>
        <translation>Anforderung storniert</translation>
    </message>
    <message>
        <source>confirmation code entered</source>
        <translation>Bestätigungscode eingegeben</translation>
    </message>
    <message>
        <source>licenses taken away</source>
        <translation>Lizenzen entfernt</translation>
    </message>
    <message>
        <source>License Reservation disabled</source>
        <translation>License Reservation deaktiviert</translation>
    </message>
    <message>
        <source>request dismissed</source>
        <translation>Anforderung abgewiesen</translation>
    </message>
    <message>
        <source>License Reservation enabled</source>
        <translation>License Reservation aktiviert</translation>
    </message>
    <message>
        <source>exchange closed by word</source>
        <translation>Vorgang auf Zuruf abgeschlossen</translation>
    </message>
    <message>
        <source>files written</source>
        <translation>Dateien geschrieben</translation>
    </message>
    <message>
        <source>workspace made</source>
        <translation>Arbeitsbereich angelegt</translation>
    </message>
    <message>
        <source>marked as handed over</source>
        <translation>als übergeben vermerkt</translation>
    </message>
    <message>
        <source>authorization installed</source>
        <translation>Autorisierung installiert</translation>
    </message>
    <message>
        <source>instance added</source>
        <translation>Instanz hinzugefügt</translation>
    </message>
    <message>
        <source>found to be older than what others hold</source>
        <translation>älter als der Stand der anderen Seite</translation>
    </message>
    <message>
        <source>site pinned at first sight</source>
        <translation>Standort beim ersten Kontakt festgelegt</translation>
    </message>
    <message>
        <source>licenses added</source>
        <translation>Lizenzen hinzugefügt</translation>
    </message>
    <message>
        <source>receipt taken in</source>
        <translation>Quittung eingelesen</translation>
    </message>
    <message>
        <source>receipt made</source>
        <translation>Quittung erstellt</translation>
    </message>
    <message>
        <source>own authorization taken in</source>
        <translation>eigene Autorisierung eingelesen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>reservation rehosted</source>
        <translation>Reservierung umgezogen</translation>
    </message>
    <message>
        <source>issued again</source>
        <translation>erneut ausgestellt</translation>
    </message>
    <message>
        <source>reservation removed</source>
        <translation>Reservierung entfernt</translation>
    </message>
    <message>
        <source>request made</source>
        <translation>Anforderung erstellt</translation>
    </message>
    <message>
        <source>file of a code that was typed</source>
        <translation>Datei zu einem eingetippten Code</translation>
    </message>
    <message>
        <source>request file after its answer</source>
        <translation>Anforderungsdatei nach ihrer Antwort</translation>
    </message>
    <message>
        <source>restored from a backup</source>
        <translation>aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>licenses returned</source>
        <translation>Lizenzen zurückgegeben</translation>
    </message>
    <message>
        <source>authorization given back</source>
        <translation>Autorisierung zurückgegeben</translation>
    </message>
    <message>
        <source>request taken in</source>
        <translation>Anforderung eingelesen</translation>
    </message>
    <message>
        <source>other side trusted</source>
        <translation>der anderen Seite vertraut</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>number issued</source>
        <translation>Nummer ausgestellt</translation>
    </message>
    <message>
        <source>usage reported</source>
        <translation>Nutzung gemeldet</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>virtual account added</source>
        <translation>virtuelles Konto hinzugefügt</translation>
    </message>
    <message>
        <source>All is as it was recorded, and witnessed</source>
        <translation>Alles ist wie erfasst, und von außen bestätigt</translation>
    </message>
    <message>
        <source>All is as it was recorded</source>
        <translation>Alles ist wie erfasst</translation>
    </message>
    <message>
        <source>OLDER than what others have seen</source>
        <translation>ÄLTER als der Stand, den andere gesehen haben</translation>
    </message>
    <message>
        <source>FORKED: others know another history</source>
        <translation>GESPALTEN: andere kennen eine andere Geschichte</translation>
    </message>
    <message>
        <source>WRONG KEY: it is not signed by this workspace</source>
        <translation>FALSCHER SCHLÜSSEL: nicht von diesem Arbeitsbereich signiert</translation>
    </message>
    <message>
        <source>ALTERED: something was changed</source>
        <translation>VERÄNDERT: etwas wurde geändert</translation>
    </message>
    <message>
        <source>UNREADABLE: not all of it can be checked</source>
        <translation>UNLESBAR: nicht alles davon ist prüfbar</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>Journaleinträge</translation>
    </message>
    <message>
        <source>Save a &amp;backup...</source>
        <translation>&amp;Sicherung speichern...</translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation>Gespeicherte Bytes</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>Was der Eintrag sagt</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Verifying every entry, record and artefact...</source>
        <translation>Jeder Eintrag, jeder Datensatz und jedes Artefakt wird geprüft...</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) verified.</source>
        <translation>
            <numerusform>%n Eintrag geprüft.</numerusform>
            <numerusform>%n Einträge geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Verif&amp;y now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies), numbered from 0; root {root}</source>
        <translation>
            <numerusform>%n Eintrag, gezählt ab 0; Wurzel {root}</numerusform>
            <numerusform>%n Einträge, gezählt ab 0; Wurzel {root}</numerusform>
        </translation>
    </message>
    <message>
        <source>Where shall the backup be?</source>
        <translation>Wohin soll die Sicherung?</translation>
    </message>
    <message>
        <source>Copying, and verifying the copy...</source>
        <translation>Wird kopiert, und die Kopie wird geprüft...</translation>
    </message>
    <message>
        <source>Saved and verified: {name}</source>
        <translation>Gespeichert und geprüft: {name}</translation>
    </message>
    <message>
        <source>The other side has signed for the first {count}.</source>
        <translation>Die andere Seite hat die ersten {count} mit ihrer Signatur bestätigt.</translation>
    </message>
    <message>
        <source>Nobody outside has signed for it yet; the next answer will.</source>
        <translation>Von außen bestätigt es noch keine Signatur; die nächste Antwort wird es tun.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more finding(s)</source>
        <translation>
            <numerusform>und %n weiterer Befund</numerusform>
            <numerusform>und %n weitere Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>Shows which letter presses which button</source>
        <translation>Zeigt, welcher Buchstabe welche Schaltfläche drückt</translation>
    </message>
    <message>
        <source>The next or previous field</source>
        <translation>Das nächste oder vorige Feld</translation>
    </message>
    <message>
        <source>Presses the highlighted button; in a list, a double click</source>
        <translation>Drückt die hervorgehobene Schaltfläche; in einer Liste wie ein Doppelklick</translation>
    </message>
    <message>
        <source>Leaves a dialog</source>
        <translation>Verlässt einen Dialog</translation>
    </message>
</context>
<context>
    <name>Leaves</name>
    <message>
        <source>UDI of the instance</source>
        <translation>UDI der Instanz</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>How many are wished</source>
        <translation>Gewünschte Anzahl</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>Rückgabecode</translation>
    </message>
    <message>
        <source>Introduction of this site</source>
        <translation>Vorstellung dieses Standorts</translation>
    </message>
    <message>
        <source>Time of the act</source>
        <translation>Zeitpunkt der Aktion</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Number of this workspace</source>
        <translation>Nummer dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Number of the authority&apos;s workspace</source>
        <translation>Nummer des Arbeitsbereichs der Lizenzstelle</translation>
    </message>
    <message>
        <source>A number made up at random</source>
        <translation>Eine zufällig erzeugte Nummer</translation>
    </message>
    <message>
        <source>Number of the reservation, made up at random</source>
        <translation>Nummer der Reservierung, zufällig erzeugt</translation>
    </message>
    <message>
        <source>Anchor of the codes</source>
        <translation>Anker der Codes</translation>
    </message>
    <message>
        <source>What it answers</source>
        <translation>Worauf es antwortet</translation>
    </message>
    <message>
        <source>Place in the exchange with the authority</source>
        <translation>Stelle im Austausch mit der Lizenzstelle</translation>
    </message>
    <message>
        <source>Digest of this journal</source>
        <translation>Hashwert dieses Journals</translation>
    </message>
    <message>
        <source>What was last seen of the authority</source>
        <translation>Was zuletzt von der Lizenzstelle gesehen wurde</translation>
    </message>
    <message>
        <source>Numbers that need not arrive</source>
        <translation>Nummern, die nicht eintreffen müssen</translation>
    </message>
</context>
<context>
    <name>LeavesView</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What leaves the site</source>
        <translation>Was den Standort verlässt</translation>
    </message>
    <message>
        <source>Numbers and digests that leave with it</source>
        <translation>Nummern und Prüfsummen, die ihn mit verlassen</translation>
    </message>
    <message numerus="yes">
        <source>And %n number(s) and digest(s) for the other side&apos;s app</source>
        <translation>
            <numerusform>Und %n Nummer oder Prüfsumme für das Programm der Gegenseite</numerusform>
            <numerusform>Und %n Nummern und Prüfsummen für das Programm der Gegenseite</numerusform>
        </translation>
    </message>
    <message>
        <source>made when it is signed</source>
        <translation>entsteht beim Signieren</translation>
    </message>
</context>
<context>
    <name>Licenses</name>
    <message>
        <source>used up</source>
        <translation>aufgebraucht</translation>
    </message>
    <message>
        <source>runs; it is over {until}, at {time}</source>
        <translation>läuft; Ende: {until}, am {time}</translation>
    </message>
    <message>
        <source>Update of {name} at {site}: {udi}</source>
        <translation>Aktualisierung von {name} am Standort {site}: {udi}</translation>
    </message>
    <message>
        <source>Nothing is stopped</source>
        <translation>Nichts ist gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>In effect: %n activity(ies) stopped</source>
        <translation>
            <numerusform>In Kraft: %n Tätigkeit gesperrt</numerusform>
            <numerusform>In Kraft: %n Tätigkeiten gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is stopped; %n activity(ies) need a license that is not there</source>
        <translation>
            <numerusform>Nichts ist gesperrt; %n Tätigkeit braucht eine Lizenz, die fehlt</numerusform>
            <numerusform>Nichts ist gesperrt; %n Tätigkeiten brauchen eine Lizenz, die fehlt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stands still while a reservation is installed; %n day(s) left</source>
        <translation>
            <numerusform>steht still, solange eine Reservierung installiert ist; noch %n Tag</numerusform>
            <numerusform>steht still, solange eine Reservierung installiert ist; noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorization number {number}, virtual account {account}.</source>
        <translation>Autorisierung Nummer {number}, virtuelles Konto {account}.</translation>
    </message>
    <message>
        <source>{tag}: {used} in use, {reserved} reserved; wanted: {wanted}</source>
        <translation>{tag}: {used} in Nutzung, {reserved} reserviert; gewünscht: {wanted}</translation>
    </message>
    <message numerus="yes">
        <source>stands still while no license is in use; %n day(s) left</source>
        <translation>
            <numerusform>steht still, solange keine Lizenz in Nutzung ist; noch %n Tag</numerusform>
            <numerusform>steht still, solange keine Lizenz in Nutzung ist; noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>over; new users and ports are not allowed any more</source>
        <translation>vorbei; neue Benutzer und Ports sind nicht mehr erlaubt</translation>
    </message>
</context>
<context>
    <name>LicensesPage</name>
    <message>
        <source>Which licenses are there, in which accounts?</source>
        <translation>Welche Lizenzen gibt es, und in welchen Konten?</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>&amp;Add to the table</source>
        <translation>Zur &amp;Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move row</source>
        <translation>Zeile &amp;entfernen</translation>
    </message>
    <message>
        <source>Virtual account</source>
        <translation>Virtuelles Konto</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>&amp;Virtual account</source>
        <translation>&amp;Virtuelles Konto</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produkt</translation>
    </message>
    <message>
        <source>&amp;License</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>How man&amp;y</source>
        <translation>A&amp;nzahl</translation>
    </message>
    <message>
        <source>Licenses without an end date. Those with a term are added later, under Accounts.</source>
        <translation>Lizenzen ohne Enddatum. Solche mit einer Laufzeit werden später unter Konten hinzugefügt.</translation>
    </message>
    <message>
        <source>The row was put into the table. Look at the table, then add the licenses.</source>
        <translation>Die Zeile wurde in die Tabelle übernommen. Die Tabelle ansehen, dann die Lizenzen hinzufügen.</translation>
    </message>
    <message>
        <source>A&amp;dd licenses</source>
        <translation>Lizenzen &amp;hinzufügen</translation>
    </message>
    <message>
        <source>S&amp;kip this</source>
        <translation>&amp;Überspringen</translation>
    </message>
</context>
<context>
    <name>LicensesView</name>
    <message>
        <source>Licenses of the instance</source>
        <translation>Lizenzen der Instanz</translation>
    </message>
    <message>
        <source>No license is in use, and none is reserved.</source>
        <translation>Keine Lizenz ist in Nutzung, und keine ist reserviert.</translation>
    </message>
    <message>
        <source>License usage</source>
        <translation>Lizenznutzung</translation>
    </message>
    <message>
        <source>Registration Status</source>
        <translation>Registration Status</translation>
    </message>
    <message>
        <source>Authorization Status</source>
        <translation>Authorization Status</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Evaluation period</source>
        <translation>Evaluierungszeitraum</translation>
    </message>
    <message>
        <source>Overage period</source>
        <translation>Überziehungszeitraum</translation>
    </message>
    <message>
        <source>Reserved until</source>
        <translation>Reserviert bis</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Durchsetzung</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>{node} of cluster {cluster}</source>
        <translation>{node} im Cluster {cluster}</translation>
    </message>
    <message>
        <source>Everything here is what its publisher {name} holds.</source>
        <translation>Alles hier entspricht dem, was der Publisher {name} führt.</translation>
    </message>
    <message>
        <source>Its reservation was moved to {name}</source>
        <translation>Die Reservierung ist nach {name} umgezogen</translation>
    </message>
    <message>
        <source>The authority does not count it for this instance any more. Shut the instance down, then return its licenses here: that releases nothing, it only closes the books.</source>
        <translation>Die Lizenzstelle zählt sie für diese Instanz nicht mehr. Die Instanz abschalten, dann hier ihre Lizenzen zurückgeben: Das gibt nichts frei, es schließt nur die Bücher.</translation>
    </message>
    <message>
        <source>Return its licenses...</source>
        <translation>Ihre Lizenzen zurückgeben...</translation>
    </message>
    <message>
        <source>export-controlled functionality allowed</source>
        <translation>exportkontrollierte Funktionen erlaubt</translation>
    </message>
    <message>
        <source>{quantity} {tag}: {until}, at {time}</source>
        <translation>{quantity} {tag}: {until}, am {time}</translation>
    </message>
    <message>
        <source>{name} is in reservation mode: request its licenses.</source>
        <translation>{name} ist im Reservierungsmodus: Lizenzen dafür anfordern.</translation>
    </message>
    <message>
        <source>{name} is in smart licensing mode again.</source>
        <translation>{name} ist wieder im Smart-Licensing-Modus.</translation>
    </message>
    <message>
        <source>Tell the license officer how many {name} needs</source>
        <translation>Dem Lizenzverantwortlichen mitteilen, wie viele {name} braucht</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Where more are wanted than it says, change the numbers. Send it to the license officer; the authorization that comes back is imported here.</source>
        <translation>Sind mehr gewünscht, als dort steht, die Zahlen ändern. An die Lizenzstelle senden; die Autorisierung, die zurückkommt, wird hier importiert.</translation>
    </message>
    <message>
        <source>By voice, mail or paper: the wish itself needs no file. What comes back is imported here.</source>
        <translation>Mündlich, per Post oder auf Papier: Der Wunsch selbst braucht keine Datei. Was zurückkommt, wird hier importiert.</translation>
    </message>
    <message>
        <source>&amp;Copy the wish</source>
        <translation>Wunsch &amp;kopieren</translation>
    </message>
    <message>
        <source>Import the answer...</source>
        <translation>Antwort importieren...</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Which product instances are there?</source>
        <translation>Welche Produktinstanzen gibt es?</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>Die Liste</translation>
    </message>
    <message>
        <source>as the device shows it</source>
        <translation>wie am Gerät angezeigt</translation>
    </message>
    <message>
        <source>Read a &amp;file...</source>
        <translation>&amp;Datei laden...</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produkt</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>&amp;Release</translation>
    </message>
    <message>
        <source>&amp;Serial number or UDI</source>
        <translation>&amp;Seriennummer oder UDI</translation>
    </message>
    <message>
        <source>An instance has a name, and a serial number or UDI. Fill in both, or clear both to go on without it.</source>
        <translation>Eine Instanz hat einen Namen und eine Seriennummer oder UDI. Beides ausfüllen, oder beides leeren, um ohne sie weiterzugehen.</translation>
    </message>
    <message>
        <source>&amp;Add a line to the list</source>
        <translation>Als &amp;Zeile in die Liste</translation>
    </message>
    <message>
        <source>Its request &amp;codes come from</source>
        <translation>Anforderungs&amp;codes von</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Or many at once</source>
        <translation>Oder viele zugleich</translation>
    </message>
    <message>
        <source>Name, product, release, and serial number or UDI. Paste rows of a table, or read a CSV file.</source>
        <translation>Name, Produkt, Release und Seriennummer oder UDI. Tabellenzeilen einfügen oder eine CSV-Datei laden.</translation>
    </message>
    <message>
        <source>The &amp;list, one instance a line</source>
        <translation>L&amp;iste, eine Instanz je Zeile</translation>
    </message>
    <message>
        <source>Fill in one instance, or write or paste a list.</source>
        <translation>Eine Instanz ausfüllen oder eine Liste schreiben oder einfügen.</translation>
    </message>
    <message>
        <source>this app</source>
        <translation>dieses Programm</translation>
    </message>
    <message>
        <source>the product itself, for Cisco&apos;s portal</source>
        <translation>das Produkt selbst, für das Portal von Cisco</translation>
    </message>
    <message>
        <source>Read a list of instances</source>
        <translation>Liste von Instanzen laden</translation>
    </message>
</context>
<context>
    <name>Listed</name>
    <message>
        <source>number {number}</source>
        <translation>Nummer {number}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>TRAINING - </source>
        <translation>TRAINING - </translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Take in a file</source>
        <translation>Datei einlesen</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus Zwischenablage</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>Copy a code, a text or a file first.</source>
        <translation>Zuerst einen Code, einen Text oder eine Datei kopieren.</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>Abgelegter Text</translation>
    </message>
</context>
<context>
    <name>MarkedCode</name>
    <message>
        <source>The code as it was read</source>
        <translation>Der Code, wie er gelesen wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) were put right</source>
        <translation>
            <numerusform>%n Gruppe wurde berichtigt</numerusform>
            <numerusform>%n Gruppen wurden berichtigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New workspace...</source>
        <translation>&amp;Neuer Arbeitsbereich...</translation>
    </message>
    <message>
        <source>&amp;Open workspace...</source>
        <translation>Ar&amp;beitsbereich öffnen...</translation>
    </message>
    <message>
        <source>&amp;Take in a file...</source>
        <translation>Datei &amp;einlesen...</translation>
    </message>
    <message>
        <source>Take in from the &amp;clipboard</source>
        <translation>Aus &amp;Zwischenablage einlesen</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>E&amp;instellungen...</translation>
    </message>
    <message>
        <source>C&amp;lose workspace</source>
        <translation>Arbeitsbereich &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>&amp;Exchange</source>
        <translation>&amp;Vorgang</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Sperren oder entsperren</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Help for &amp;this page</source>
        <translation>Hilfe zu dieser &amp;Seite</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Diese Meldung kopieren</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Überbracht</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>What waits to be carried</source>
        <translation>Was zu überbringen ist</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Its code, to be read out</source>
        <translation>Der Code, zum Vorlesen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>&amp;Save...</source>
        <translation>&amp;Speichern...</translation>
    </message>
    <message>
        <source>Sho&amp;w its exchange</source>
        <translation>Vorgang &amp;zeigen</translation>
    </message>
    <message>
        <source>SHA-256 of the content, as in the journal: {digest}</source>
        <translation>SHA-256 des Inhalts, wie im Journal: {digest}</translation>
    </message>
    <message>
        <source>&amp;Save again...</source>
        <translation>Erneut &amp;speichern...</translation>
    </message>
    <message>
        <source>Save to a folder</source>
        <translation>In Ordner speichern</translation>
    </message>
    <message>
        <source>There is no file of this: it is the product&apos;s own code.</source>
        <translation>Davon gibt es keine Datei: Es ist der eigene Code des Produkts.</translation>
    </message>
    <message>
        <source>Copy it as text, or read it out; then mark it as handed over.</source>
        <translation>Als Text kopieren oder vorlesen; dann als übergeben markieren.</translation>
    </message>
    <message>
        <source>{place}, {time}</source>
        <translation>{place}, {time}</translation>
    </message>
    <message>
        <source>Eject {name} in the system; then it is safe to remove.</source>
        <translation>{name} im System auswerfen; dann ist das Abziehen sicher.</translation>
    </message>
    <message>
        <source>Written, read back and compared.</source>
        <translation>Geschrieben, zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Mark as handed over...</source>
        <translation>Als übergeben &amp;markieren...</translation>
    </message>
    <message>
        <source>Nothing waits to be carried.
What is made here stands here until it is written to a folder, or marked as handed over.</source>
        <translation>Es ist nichts zu überbringen.
Was hier erstellt wird, steht hier, bis es in einen Ordner geschrieben oder als übergeben markiert ist.</translation>
    </message>
    <message>
        <source>For {audience}: {what} of {subject}</source>
        <translation>Für {audience}: {what} von {subject}</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>the vendor&apos;s portal</source>
        <translation>das Portal des Herstellers</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>Als Text kopiert.</translation>
    </message>
    <message>
        <source>Paste it where only text is let through. When it has left, mark it as handed over.</source>
        <translation>Dort einfügen, wo nur Text durchgelassen wird. Danach als übergeben markieren.</translation>
    </message>
</context>
<context>
    <name>PickPage</name>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>There is no reservation that could be changed.</source>
        <translation>Es gibt keine Reservierung, die sich ändern ließe.</translation>
    </message>
    <message>
        <source>Choose the reservation that is meant.</source>
        <translation>Die gemeinte Reservierung wählen.</translation>
    </message>
</context>
<context>
    <name>ProductBox</name>
    <message>
        <source>why, or a ticket; it stays in the journal of this site</source>
        <translation>der Grund oder ein Ticket; bleibt im Journal dieses Standorts</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;What it printed</source>
        <translation>Aus&amp;gabe des Produkts</translation>
    </message>
    <message>
        <source>{number}. On {instance}, type this. Where: {where}</source>
        <translation>{number}. Auf {instance} dies eingeben. Wo: {where}</translation>
    </message>
    <message>
        <source>{number}. Then this, in the same place:</source>
        <translation>{number}. Dann das, an derselben Stelle:</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>What did the product print?</source>
        <translation>Was hat das Produkt ausgegeben?</translation>
    </message>
    <message>
        <source>At the product</source>
        <translation>Am Produkt</translation>
    </message>
    <message>
        <source>Recor&amp;d request</source>
        <translation>Anforderung e&amp;rfassen</translation>
    </message>
    <message>
        <source>Type or paste what the product printed: its request code, or its UDI line.</source>
        <translation>Die Ausgabe des Produkts tippen oder einfügen: seinen Anforderungscode oder seine UDI-Zeile.</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>1 for each instance of a Category C customer (PID CUC-SL-EXRTKY-K9=)</source>
        <translation>1 je Instanz eines Kunden der Kategorie C (PID CUC-SL-EXRTKY-K9=)</translation>
    </message>
    <message>
        <source>1 for each instance of an export-restricted customer</source>
        <translation>1 je Instanz eines Kunden mit Exportbeschränkung</translation>
    </message>
    <message>
        <source>Cisco Unified Communications Manager</source>
        <translation>Cisco Unified Communications Manager</translation>
    </message>
    <message>
        <source>Cisco Unity Connection</source>
        <translation>Cisco Unity Connection</translation>
    </message>
    <message>
        <source>Command line of the publisher or the standalone server, prompt admin:, privilege level 4</source>
        <translation>Kommandozeile des Publishers oder des Einzelservers, Eingabeaufforderung admin:, Berechtigungsstufe 4</translation>
    </message>
    <message>
        <source>Device console, global configuration (configure terminal), then end</source>
        <translation>Konsole des Geräts, globale Konfiguration (configure terminal), danach end</translation>
    </message>
    <message>
        <source>Device console, privileged mode (IOS-XE: prompt Switch#)</source>
        <translation>Konsole des Geräts, privilegierter Modus (IOS-XE: Eingabeaufforderung Switch#)</translation>
    </message>
    <message>
        <source>Generic product</source>
        <translation>Allgemeines Produkt</translation>
    </message>
    <message>
        <source>SRSV users, reported only while the branch is active; also gives Basic Messaging</source>
        <translation>SRSV-Benutzer, nur gemeldet, solange die Zweigstelle aktiv ist; enthält auch Basic Messaging</translation>
    </message>
    <message>
        <source>SpeechView professional users</source>
        <translation>Benutzer von SpeechView Professional</translation>
    </message>
    <message>
        <source>SpeechView standard users</source>
        <translation>Benutzer von SpeechView Standard</translation>
    </message>
    <message>
        <source>local contacts, and VPIM contacts created from a server that is not Unity Connection</source>
        <translation>lokale Kontakte und VPIM-Kontakte, die von einem anderen Server als Unity Connection angelegt wurden</translation>
    </message>
    <message>
        <source>multi-purpose and immersive TelePresence devices</source>
        <translation>Mehrzweck- und immersive TelePresence-Geräte</translation>
    </message>
    <message>
        <source>simultaneous sessions</source>
        <translation>gleichzeitige Sitzungen</translation>
    </message>
    <message>
        <source>simultaneous voice recognition and text-to-speech sessions</source>
        <translation>gleichzeitige Sitzungen für Spracherkennung und Sprachausgabe</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>users of the higher level; also gives Generic_User</source>
        <translation>Benutzer der höheren Stufe; enthält auch Generic_User</translation>
    </message>
    <message>
        <source>users with one basic device, or with mobility only</source>
        <translation>Benutzer mit einem einfachen Gerät oder nur mit Mobilität</translation>
    </message>
    <message>
        <source>users with one device of the enhanced sort</source>
        <translation>Benutzer mit einem erweiterten Gerät</translation>
    </message>
    <message>
        <source>users with one essential device</source>
        <translation>Benutzer mit einem Basisgerät</translation>
    </message>
    <message>
        <source>users with three to ten devices (Unified Workspace Licensing)</source>
        <translation>Benutzer mit drei bis zehn Geräten (Unified Workspace Licensing)</translation>
    </message>
    <message>
        <source>users with two devices</source>
        <translation>Benutzer mit zwei Geräten</translation>
    </message>
    <message>
        <source>voicemail users</source>
        <translation>Voicemail-Benutzer</translation>
    </message>
</context>
<context>
    <name>QuantityGrid</name>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Nutzung</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>{tag} of {instance}</source>
        <translation>{tag} von {instance}</translation>
    </message>
    <message>
        <source>{tag}: {used} in use, {wanted} wanted</source>
        <translation>{tag}: {used} in Nutzung, {wanted} gewünscht</translation>
    </message>
    <message>
        <source>These are too many to list one by one: each is asked for as it is used, with the margin. Choose fewer instances to set single numbers.</source>
        <translation>Für eine Einzelaufstellung sind es zu viele: Jede wird nach Nutzung mit Zuschlag angefordert. Für einzelne Zahlen weniger Instanzen wählen.</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Take them in one by one: each proves one reservation.</source>
        <translation>Einzeln einlesen: Jede belegt eine Reservierung.</translation>
    </message>
    <message>
        <source>Take in an authorization of this authority</source>
        <translation>Autorisierung dieser Lizenzstelle einlesen</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>&amp;Einlesen</translation>
    </message>
    <message>
        <source>The newest authorization that the instance has installed. The site finds it in its exchange.</source>
        <translation>Die neueste Autorisierung, die die Instanz installiert hat. Der Standort findet sie in seinem Vorgang.</translation>
    </message>
    <message>
        <source>Choose the file, or paste its text.</source>
        <translation>Die Datei wählen oder ihren Text einfügen.</translation>
    </message>
    <message>
        <source>What {names} has installed is known again.</source>
        <translation>Was {names} installiert hat, ist wieder bekannt.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>A file name has 1 to 40 of A-Z, 0-9 and hyphens.</source>
        <translation>Ein Dateiname hat 1 bis 40 Zeichen aus A-Z, 0-9 und Bindestrich.</translation>
    </message>
    <message>
        <source>A kept artefact cannot be read: {why}</source>
        <translation>Ein aufbewahrtes Artefakt ist nicht lesbar: {why}</translation>
    </message>
    <message>
        <source>A key of {name} is known here as another side&apos;s.</source>
        <translation>Ein Schlüssel von {name} ist hier als der einer anderen Seite bekannt.</translation>
    </message>
    <message>
        <source>A name is 1 to 64 printable ASCII characters; {name} is not.</source>
        <translation>Ein Name hat 1 bis 64 druckbare ASCII-Zeichen; {name} erfüllt das nicht.</translation>
    </message>
    <message>
        <source>A newer request of {instance} waits too, as {exchange}.</source>
        <translation>Auch eine neuere Anforderung von {instance} wartet, als {exchange}.</translation>
    </message>
    <message>
        <source>A node is publisher or subscriber, not {node}.</source>
        <translation>Ein Knoten ist publisher oder subscriber, nicht {node}.</translation>
    </message>
    <message>
        <source>A passphrase has 1 to {limit} bytes.</source>
        <translation>Eine Passphrase hat 1 bis {limit} Byte.</translation>
    </message>
    <message>
        <source>A passphrase has at least {least} characters.</source>
        <translation>Eine Passphrase hat mindestens {least} Zeichen.</translation>
    </message>
    <message>
        <source>A rehost takes one request; this is a batch of {count}.</source>
        <translation>Für einen Umzug (rehost) ist genau eine Anforderung nötig; dies ist ein Sammelumschlag mit {count}.</translation>
    </message>
    <message>
        <source>A request code is shorter than {limit} characters.</source>
        <translation>Ein Anforderungscode ist kürzer als {limit} Zeichen.</translation>
    </message>
    <message>
        <source>A serial number is 1 to 32 letters, digits, dots, underscores or hyphens; {serial} is not.</source>
        <translation>Eine Seriennummer hat 1 bis 32 Buchstaben, Ziffern, Punkte, Unterstriche oder Bindestriche; {serial} erfüllt das nicht.</translation>
    </message>
    <message>
        <source>A site takes it in, not this workspace.</source>
        <translation>Ein Standort liest es ein, nicht dieser Arbeitsbereich.</translation>
    </message>
    <message>
        <source>A text holds bytes that are not UTF-8.</source>
        <translation>Ein Text enthält Bytes, die nicht UTF-8 sind.</translation>
    </message>
    <message>
        <source>A typed request code does not wait in the inbox.</source>
        <translation>Ein eingetippter Anforderungscode wartet nicht im Eingang.</translation>
    </message>
    <message>
        <source>A typed request code proves nothing about who asks; real work needs the request file.</source>
        <translation>Ein eingetippter Anforderungscode belegt nicht, wer anfordert; im Echtbetrieb ist die Anforderungsdatei nötig.</translation>
    </message>
    <message>
        <source>A typed request code proves nothing about who asks; this workspace takes signed requests only.</source>
        <translation>Ein eingetippter Anforderungscode belegt nicht, wer anfordert; dieser Arbeitsbereich nimmt nur signierte Anforderungen an.</translation>
    </message>
    <message>
        <source>A workspace of this role needs a passphrase.</source>
        <translation>Ein Arbeitsbereich dieser Rolle braucht eine Passphrase.</translation>
    </message>
    <message>
        <source>A {kind} cannot be written: {why}</source>
        <translation>Nicht schreibbar: {kind}: {why}</translation>
    </message>
    <message>
        <source>Add at least one license.</source>
        <translation>Mindestens eine Lizenz hinzufügen.</translation>
    </message>
    <message>
        <source>Add licenses to the virtual account, or ask for fewer.</source>
        <translation>Dem virtuellen Konto Lizenzen hinzufügen oder weniger anfordern.</translation>
    </message>
    <message>
        <source>Add the publisher of the cluster first.</source>
        <translation>Zuerst den Publisher des Clusters hinzufügen.</translation>
    </message>
    <message>
        <source>After the release come one serial number or UDI, and the family; this row has more: {rest}.</source>
        <translation>Nach dem Release folgen eine Seriennummer oder UDI und die Familie; diese Zeile enthält mehr: {rest}.</translation>
    </message>
    <message>
        <source>An audit workspace signs no artefact and needs no introduction.</source>
        <translation>Ein Audit-Arbeitsbereich signiert kein Artefakt und braucht keine Vorstellung.</translation>
    </message>
    <message>
        <source>An authority takes it in, not this workspace.</source>
        <translation>Eine Lizenzstelle liest es ein, nicht dieser Arbeitsbereich.</translation>
    </message>
    <message>
        <source>An authorization is at most {limit} bytes.</source>
        <translation>Eine Autorisierung hat höchstens {limit} Byte.</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>Ein leerer Text</translation>
    </message>
    <message>
        <source>An instance is known by its UDI for its whole life; use the one that is there.</source>
        <translation>Eine Instanz ist zeitlebens unter ihrer UDI bekannt; die vorhandene verwenden.</translation>
    </message>
    <message>
        <source>An older request of {instance} is still open in the inbox, as {exchange}.</source>
        <translation>Eine ältere Anforderung von {instance} ist im Eingang noch offen, als {exchange}.</translation>
    </message>
    <message>
        <source>Another artefact was taken at position {number} of this sender: {other}.</source>
        <translation>An Position {number} dieses Absenders wurde ein anderes Artefakt angenommen: {other}.</translation>
    </message>
    <message>
        <source>Another request of {instance} is still open in the inbox, as {exchange}.</source>
        <translation>Eine andere Anforderung von {instance} ist im Eingang noch offen, als {exchange}.</translation>
    </message>
    <message>
        <source>Another request of {instance} with the same anchor was answered already.</source>
        <translation>Eine andere Anforderung von {instance} mit demselben Anker wurde bereits beantwortet.</translation>
    </message>
    <message>
        <source>Answer it at once, with the product, release and quantities that the site names.</source>
        <translation>Sofort beantworten, mit Produkt, Release und Mengen, die der Standort nennt.</translation>
    </message>
    <message>
        <source>Answer it from there.</source>
        <translation>Von dort aus beantworten.</translation>
    </message>
    <message>
        <source>Answer it: that grants licenses and gives its code.</source>
        <translation>Beantworten: Das gewährt Lizenzen und ergibt den Code.</translation>
    </message>
    <message>
        <source>Answer the request with an authorization, or dismiss it.</source>
        <translation>Die Anforderung mit einer Autorisierung beantworten oder abweisen.</translation>
    </message>
    <message>
        <source>Answering needs the passphrase of the workspace.</source>
        <translation>Für die Antwort ist die Passphrase des Arbeitsbereichs nötig.</translation>
    </message>
    <message>
        <source>Ask for an Update</source>
        <translation>Aktualisierung anfordern</translation>
    </message>
    <message>
        <source>Ask for an update of the reservation, or use less.</source>
        <translation>Eine Aktualisierung der Reservierung anfordern oder weniger nutzen.</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>Das Leserecht anfordern.</translation>
    </message>
    <message>
        <source>Ask the authority to reissue the number that is missing; it gives the same bytes again.</source>
        <translation>Die Lizenzstelle die fehlende Nummer erneut ausstellen lassen; das ergibt dieselben Bytes.</translation>
    </message>
    <message>
        <source>Ask the other side by voice whether it changed its key; do not accept it before.</source>
        <translation>Bei der anderen Seite mündlich nachfragen, ob sie ihren Schlüssel gewechselt hat; vorher nicht annehmen.</translation>
    </message>
    <message>
        <source>Ask the sender for its true key; this one proves nothing.</source>
        <translation>Beim Absender den echten Schlüssel anfordern; dieser belegt nichts.</translation>
    </message>
    <message>
        <source>Ask the sender for one made with a key that is in force.</source>
        <translation>Beim Absender ein Artefakt anfordern, das mit einem gültigen Schlüssel signiert ist.</translation>
    </message>
    <message>
        <source>Ask the sender to renew its key and to make this again.</source>
        <translation>Den Absender den Schlüssel erneuern und dies neu erstellen lassen.</translation>
    </message>
    <message>
        <source>Ask the sender what this is; a genuine artefact is smaller.</source>
        <translation>Beim Absender nachfragen, was dies ist; ein echtes Artefakt ist kleiner.</translation>
    </message>
    <message>
        <source>Ask the sender which copy of its workspace is the right one.</source>
        <translation>Beim Absender nachfragen, welche Kopie seines Arbeitsbereichs die richtige ist.</translation>
    </message>
    <message>
        <source>Ask the site for a new request.</source>
        <translation>Beim Standort eine neue Anforderung erbitten.</translation>
    </message>
    <message>
        <source>Cancel the Request</source>
        <translation>Anforderung stornieren</translation>
    </message>
    <message>
        <source>Carry it to the workspace that it was made for.</source>
        <translation>Zu dem Arbeitsbereich bringen, für den es erstellt wurde.</translation>
    </message>
    <message>
        <source>Carry the request file, or show it as a QR code.</source>
        <translation>Die Anforderungsdatei überbringen oder als QR-Code anzeigen.</translation>
    </message>
    <message>
        <source>Carry the request to the authority and install its authorization.</source>
        <translation>Die Anforderung zur Lizenzstelle bringen und deren Autorisierung installieren.</translation>
    </message>
    <message>
        <source>Check failed: {name}: {detail}</source>
        <translation>Prüfung nicht bestanden: {name}: {detail}</translation>
    </message>
    <message>
        <source>Check failed: {name}: {detail}.</source>
        <translation>Prüfung fehlgeschlagen: {name}: {detail}.</translation>
    </message>
    <message>
        <source>Check that this is the file or code that was meant; nothing was changed.</source>
        <translation>Prüfen, ob dies die gemeinte Datei oder der gemeinte Code ist; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>Check whether this is the right authority, and whether it was restored from a backup.</source>
        <translation>Prüfen, ob dies die richtige Lizenzstelle ist und ob sie aus einer Sicherung wiederhergestellt wurde.</translation>
    </message>
    <message>
        <source>Choose a file that SLR Desktop has made.</source>
        <translation>Eine Datei wählen, die SLR Desktop erstellt hat.</translation>
    </message>
    <message>
        <source>Choose a folder that can be written, and write the files there with: {again}</source>
        <translation>Einen beschreibbaren Ordner wählen und die Dateien dorthin schreiben mit: {again}</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a longer passphrase that is not on the list of common ones.</source>
        <translation>Eine längere Passphrase wählen, die nicht auf der Liste gängiger Passphrasen steht.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Cluster {cluster} has a publisher already: {name}.</source>
        <translation>Der Cluster {cluster} hat schon einen Publisher: {name}.</translation>
    </message>
    <message>
        <source>Codes of {instance} release nothing any more; whether it still runs is not known here.</source>
        <translation>Codes von {instance} geben nichts mehr frei; ob die Instanz noch läuft, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Columns are: {known}.</source>
        <translation>Spalten sind: {known}.</translation>
    </message>
    <message>
        <source>Compare it with what the product shows.</source>
        <translation>Vergleichen Sie sie mit dem, was das Produkt anzeigt.</translation>
    </message>
    <message>
        <source>Compare its beginning with the screen or paper that it was read from.</source>
        <translation>Den Anfang mit dem Bildschirm oder Papier vergleichen, von dem er gelesen wurde.</translation>
    </message>
    <message>
        <source>Compare the code with the screen or paper that it was read from, group by group.</source>
        <translation>Den Code Gruppe für Gruppe mit dem Bildschirm oder Papier vergleichen, von dem er abgelesen wurde.</translation>
    </message>
    <message>
        <source>Compare the head with another copy of it: paper, or the other side.</source>
        <translation>Den Kopf mit einer anderen Kopie davon vergleichen: auf Papier oder von der anderen Seite.</translation>
    </message>
    <message>
        <source>Compare the words by voice or paper once more; if they differ, do not trust it.</source>
        <translation>Die Wörter noch einmal mündlich oder auf Papier vergleichen; weichen sie ab, nicht vertrauen.</translation>
    </message>
    <message>
        <source>Deleting always stays possible; it lowers the use.</source>
        <translation>Löschen bleibt immer möglich; es verringert die Nutzung.</translation>
    </message>
    <message>
        <source>Deregister</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Disable License Reservation</source>
        <translation>License Reservation deaktivieren</translation>
    </message>
    <message>
        <source>Do not use it. Tell the sender, and keep the medium for the auditor.</source>
        <translation>Nicht verwenden. Den Absender informieren und das Medium für die Revision aufbewahren.</translation>
    </message>
    <message>
        <source>Do what the state allows.</source>
        <translation>Ausführen, was der Zustand zulässt.</translation>
    </message>
    <message>
        <source>Enable License Reservation</source>
        <translation>License Reservation aktivieren</translation>
    </message>
    <message>
        <source>Encryption and the security modules are not part of Evaluation Mode.</source>
        <translation>Verschlüsselung und Sicherheitsmodule gehören nicht zum Evaluation Mode.</translation>
    </message>
    <message>
        <source>Encryption can always be turned off.</source>
        <translation>Verschlüsselung lässt sich immer ausschalten.</translation>
    </message>
    <message>
        <source>Enter that code at the authority if it has not been entered yet.</source>
        <translation>Diesen Code bei der Lizenzstelle eingeben, falls noch nicht geschehen.</translation>
    </message>
    <message>
        <source>Enter the confirmation code at the authority and take its receipt in.</source>
        <translation>Den Bestätigungscode bei der Lizenzstelle eingeben und deren Quittung einlesen.</translation>
    </message>
    <message>
        <source>Enter the confirmation code that the site sends back.</source>
        <translation>Den Bestätigungscode eingeben, den der Standort zurücksendet.</translation>
    </message>
    <message>
        <source>Enter the return code at the authority and take its receipt in.</source>
        <translation>Den Rückgabecode bei der Lizenzstelle eingeben und deren Quittung einlesen.</translation>
    </message>
    <message>
        <source>Entering it releases the licenses.</source>
        <translation>Die Eingabe gibt die Lizenzen frei.</translation>
    </message>
    <message>
        <source>Entering it settles the update.</source>
        <translation>Die Eingabe schließt die Aktualisierung ab.</translation>
    </message>
    <message>
        <source>Entry {number} of the journal is not what was recorded.</source>
        <translation>Eintrag {number} des Journals entspricht nicht dem, was erfasst wurde.</translation>
    </message>
    <message>
        <source>Evaluation Mode allows it; {days} days are left.</source>
        <translation>Evaluation Mode lässt es zu; es verbleiben {days} Tage.</translation>
    </message>
    <message>
        <source>Every instance has a UUID of its own. Copy the UDI from its product once more.</source>
        <translation>Jede Instanz hat ihre eigene UUID. Kopieren Sie die UDI noch einmal aus ihrem Produkt.</translation>
    </message>
    <message>
        <source>Exchange {exchange} has no leg {number}.</source>
        <translation>Vorgang {exchange} hat keinen Abschnitt {number}.</translation>
    </message>
    <message>
        <source>Exchange {id} does not wait for a decision.</source>
        <translation>Vorgang {id} wartet nicht auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Exchange {id} holds no request.</source>
        <translation>Vorgang {id} enthält keine Anforderung.</translation>
    </message>
    <message>
        <source>Exchange {id} is {state}.</source>
        <translation>Zustand von Vorgang {id}: {state}.</translation>
    </message>
    <message>
        <source>Free some space and try again; nothing was recorded.</source>
        <translation>Speicherplatz freigeben und erneut versuchen; nichts wurde erfasst.</translation>
    </message>
    <message>
        <source>Give a value in the range that is named.</source>
        <translation>Einen Wert im genannten Bereich angeben.</translation>
    </message>
    <message>
        <source>Give either a serial number or a UDI for {name}.</source>
        <translation>Für {name} entweder eine Seriennummer oder eine UDI angeben.</translation>
    </message>
    <message>
        <source>Give it as the product prints it: P:&lt;product id&gt;,S:&lt;serial&gt;,U:&lt;uuid&gt;.</source>
        <translation>So angeben, wie das Produkt es ausgibt: P:&lt;product id&gt;,S:&lt;serial&gt;,U:&lt;uuid&gt;.</translation>
    </message>
    <message>
        <source>Give one UDI.</source>
        <translation>Eine UDI angeben.</translation>
    </message>
    <message>
        <source>Give one instance a line.</source>
        <translation>Eine Instanz je Zeile angeben.</translation>
    </message>
    <message>
        <source>Give the 12 words or the 32 hex digits.</source>
        <translation>Die 12 Wörter oder die 32 Hexadezimalziffern angeben.</translation>
    </message>
    <message>
        <source>Give the file itself; nothing was read.</source>
        <translation>Die Datei selbst angeben; nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>Give the full tag: {full}.</source>
        <translation>Die vollständige Lizenzkennung angeben: {full}.</translation>
    </message>
    <message>
        <source>Go on in that window, or close it first.</source>
        <translation>In jenem Fenster fortfahren oder es zuerst schließen.</translation>
    </message>
    <message>
        <source>Group {group} of the code, {typed}, does not fit the others.</source>
        <translation>Gruppe {group} des Codes, {typed}, passt nicht zu den anderen.</translation>
    </message>
    <message>
        <source>If an authorization for it is here, give it back at the product first: that needs the request to be open.</source>
        <translation>Ist hier eine Autorisierung dafür vorhanden, diese zuerst am Produkt zurückgeben: Dafür muss die Anforderung offen sein.</translation>
    </message>
    <message>
        <source>Import Authorization</source>
        <translation>Autorisierung importieren</translation>
    </message>
    <message>
        <source>Import the trust anchor or introduction of the sender first.</source>
        <translation>Zuerst den Vertrauensanker oder die Vorstellung des Absenders importieren.</translation>
    </message>
    <message>
        <source>Importing it checks what can be checked, and keeps its bytes as they are.</source>
        <translation>Beim Import wird geprüft, was prüfbar ist; die Bytes bleiben unverändert.</translation>
    </message>
    <message>
        <source>Importing it shows first what changes; nothing is installed before you say so.</source>
        <translation>Beim Import wird zuerst gezeigt, was sich ändert; vor der Zustimmung wird nichts installiert.</translation>
    </message>
    <message>
        <source>Insert the medium again and repeat; nothing that looks whole was left on it.</source>
        <translation>Das Medium wieder einlegen und wiederholen; es blieb nichts darauf, was vollständig aussieht.</translation>
    </message>
    <message>
        <source>Insert the medium again.</source>
        <translation>Das Medium wieder einlegen.</translation>
    </message>
    <message>
        <source>Install SLR Desktop again; it needs the SQLite that comes with pysqlite3 0.6.1 or newer.</source>
        <translation>SLR Desktop neu installieren; es braucht das SQLite, das mit pysqlite3 0.6.1 oder neuer geliefert wird.</translation>
    </message>
    <message>
        <source>Install a reservation before the evaluation period ends.</source>
        <translation>Eine Reservierung installieren, bevor der Evaluierungszeitraum endet.</translation>
    </message>
    <message>
        <source>Install it; on Debian and Ubuntu `make run` names and installs what is missing.</source>
        <translation>Installieren; unter Debian und Ubuntu nennt und installiert `make run`, was fehlt.</translation>
    </message>
    <message>
        <source>Install the authorization that is here.</source>
        <translation>Die hier vorhandene Autorisierung installieren.</translation>
    </message>
    <message>
        <source>It answers no request that is open here, and blocks licenses: give it back with its return code.</source>
        <translation>Sie beantwortet keine hier offene Anforderung und blockiert Lizenzen: mit ihrem Rückgabecode zurückgeben.</translation>
    </message>
    <message>
        <source>It bears {count} signatures of its root keys; {threshold} are needed.</source>
        <translation>Es trägt {count} Signaturen seiner Wurzelschlüssel; {threshold} sind nötig.</translation>
    </message>
    <message>
        <source>It belongs on the other side: carry it there.</source>
        <translation>Es gehört auf die andere Seite: dorthin bringen.</translation>
    </message>
    <message>
        <source>It belongs on the other side: carry it to {owner}.</source>
        <translation>Es gehört auf die andere Seite: zu {owner} bringen.</translation>
    </message>
    <message>
        <source>It belongs to the reservation that {name} holds.</source>
        <translation>Es gehört zur Reservierung, die {name} hält.</translation>
    </message>
    <message>
        <source>It can be opened.</source>
        <translation>Er kann geöffnet werden.</translation>
    </message>
    <message>
        <source>It can be recorded with the instance that printed it.</source>
        <translation>Es kann bei der Instanz erfasst werden, die es ausgegeben hat.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Es ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It confirms number {number}, which this copy has not issued.</source>
        <translation>Es bestätigt Nummer {number}, die diese Kopie nicht ausgestellt hat.</translation>
    </message>
    <message>
        <source>It does not match the request code: no request of {udi} here is the one that it answers.</source>
        <translation>Es passt nicht zum Anforderungscode: Keine hier vorhandene Anforderung von {udi} ist die beantwortete.</translation>
    </message>
    <message>
        <source>It does not match the request code: the request that it answers was cancelled.</source>
        <translation>Es passt nicht zum Anforderungscode: Die beantwortete Anforderung wurde storniert.</translation>
    </message>
    <message>
        <source>It does not say for whom it was made, and as which of how many.</source>
        <translation>Es gibt nicht an, für wen und als welches von wie vielen es erstellt wurde.</translation>
    </message>
    <message>
        <source>It ends after {size} bytes.</source>
        <translation>Es endet nach {size} Byte.</translation>
    </message>
    <message>
        <source>It has more than {limit} bytes.</source>
        <translation>Es hat mehr als {limit} Byte.</translation>
    </message>
    <message>
        <source>It has version {version} of the format.</source>
        <translation>Es hat Version {version} des Formats.</translation>
    </message>
    <message>
        <source>It has {size} bytes.</source>
        <translation>Es hat {size} Byte.</translation>
    </message>
    <message>
        <source>It has {size} bytes; {limit} are allowed.</source>
        <translation>Es hat {size} Byte; {limit} sind zulässig.</translation>
    </message>
    <message>
        <source>It has {size} of {whole} bytes.</source>
        <translation>Es hat {size} von {whole} Byte.</translation>
    </message>
    <message>
        <source>It is entered at Cisco&apos;s licensing page; there is nothing to do with it here.</source>
        <translation>Es wird auf der Lizenzseite von Cisco eingegeben; hier ist damit nichts zu tun.</translation>
    </message>
    <message>
        <source>It is installed on {name}.</source>
        <translation>Sie ist auf {name} installiert.</translation>
    </message>
    <message>
        <source>It is not signed with the key that it introduces.</source>
        <translation>Es ist nicht mit dem Schlüssel signiert, den es vorstellt.</translation>
    </message>
    <message>
        <source>It is not stopped, but SpeechView cannot be reserved: with it in use the instance is Not Authorized - Reserved.</source>
        <translation>Es wird nicht angehalten, aber SpeechView kann nicht reserviert werden: Bei Nutzung ist die Instanz Not Authorized - Reserved.</translation>
    </message>
    <message>
        <source>It is number {number}, and number {missing} has not been installed.</source>
        <translation>Es ist Nummer {number}, und Nummer {missing} wurde nicht installiert.</translation>
    </message>
    <message>
        <source>It is number {number}; number {installed} is installed, which is newer.</source>
        <translation>Es ist Nummer {number}; installiert ist die neuere Nummer {installed}.</translation>
    </message>
    <message>
        <source>It is of a kind that this version does not know: {kind}.</source>
        <translation>Es ist von einer Art, die diese Version nicht kennt: {kind}.</translation>
    </message>
    <message>
        <source>It is recorded here already.</source>
        <translation>Es ist hier bereits erfasst.</translation>
    </message>
    <message>
        <source>It is signed with a key that is not known here: {kid}.</source>
        <translation>Es ist mit einem Schlüssel signiert, der hier nicht bekannt ist: {kid}.</translation>
    </message>
    <message>
        <source>It names another issuer than the one that signed it.</source>
        <translation>Es nennt einen anderen Aussteller als den, der es signiert hat.</translation>
    </message>
    <message>
        <source>It names another issuer than the one whose key signed it.</source>
        <translation>Es nennt einen anderen Aussteller als den, mit dessen Schlüssel es signiert ist.</translation>
    </message>
    <message>
        <source>It names no site or no request.</source>
        <translation>Es nennt keinen Standort oder keine Anforderung.</translation>
    </message>
    <message>
        <source>It names {udi}, another instance.</source>
        <translation>Es nennt {udi}, eine andere Instanz.</translation>
    </message>
    <message>
        <source>It needs no decision and can be taken in at once.</source>
        <translation>Es erfordert keine Entscheidung und kann sofort eingelesen werden.</translation>
    </message>
    <message>
        <source>It says that it was made at {made}, which is in the future.</source>
        <translation>Laut eigener Angabe wurde es am {made} erstellt; das liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>It says that it was made at {made}; who made it is not known here.</source>
        <translation>Laut eigener Angabe erstellt am {made}; von wem, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>It says that it was made in {made}; this workspace is for {here}.</source>
        <translation>Laut eigener Angabe erstellt für: {made}; dieser Arbeitsbereich ist für: {here}.</translation>
    </message>
    <message>
        <source>It says that other bytes were installed as number {number} than were issued.</source>
        <translation>Laut eigener Angabe wurden als Nummer {number} andere Bytes installiert als ausgestellt.</translation>
    </message>
    <message>
        <source>It waits for your answer.</source>
        <translation>Es wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>It was answered already, by its typed code, in {exchange}: dismiss it here.</source>
        <translation>Die Anforderung wurde bereits über ihren eingetippten Code beantwortet, in {exchange}: hier abweisen.</translation>
    </message>
    <message>
        <source>It was given back already; the return code is {code}.</source>
        <translation>Es wurde bereits zurückgegeben; der Rückgabecode ist {code}.</translation>
    </message>
    <message>
        <source>It was given back unused on {time}.</source>
        <translation>Sie wurde am {time} unbenutzt zurückgegeben.</translation>
    </message>
    <message>
        <source>It was made for {name} ({udi}), not for {only}.</source>
        <translation>Es wurde für {name} ({udi}) erstellt, nicht für {only}.</translation>
    </message>
    <message>
        <source>It was made for {udi}, another instance.</source>
        <translation>Es wurde für {udi} erstellt, eine andere Instanz.</translation>
    </message>
    <message>
        <source>It was made for {udi}, which is no instance of this site.</source>
        <translation>Es wurde für {udi} erstellt; das ist keine Instanz dieses Standorts.</translation>
    </message>
    <message>
        <source>It was made for {udi}{where}.</source>
        <translation>Es wurde erstellt für {udi}{where}.</translation>
    </message>
    <message>
        <source>It was made here, at {made}.</source>
        <translation>Es wurde hier erstellt, am {made}.</translation>
    </message>
    <message>
        <source>It was printed by {udi}, another instance.</source>
        <translation>Es wurde von {udi} ausgegeben, einer anderen Instanz.</translation>
    </message>
    <message>
        <source>It would have {size} bytes; {limit} are allowed.</source>
        <translation>Es hätte {size} Byte; {limit} sind zulässig.</translation>
    </message>
    <message>
        <source>Its compressed content ends early, or something follows it.</source>
        <translation>Der komprimierte Inhalt endet zu früh, oder es folgt etwas danach.</translation>
    </message>
    <message>
        <source>Its confirmation and return codes release nothing afterwards.</source>
        <translation>Bestätigungs- und Rückgabecodes geben danach nichts mehr frei.</translation>
    </message>
    <message>
        <source>Its content cannot be decompressed.</source>
        <translation>Der Inhalt lässt sich nicht dekomprimieren.</translation>
    </message>
    <message>
        <source>Its content has more than {limit} bytes, decompressed.</source>
        <translation>Der Inhalt hat dekomprimiert mehr als {limit} Byte.</translation>
    </message>
    <message>
        <source>Its file format has number {version}.</source>
        <translation>Das Dateiformat hat Nummer {version}.</translation>
    </message>
    <message>
        <source>Its first bytes were changed, as when a file is copied as text.</source>
        <translation>Die ersten Bytes wurden verändert, wie beim Kopieren einer Datei als Text.</translation>
    </message>
    <message>
        <source>Its instances can be added here.</source>
        <translation>Die Instanzen daraus können hier hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Its receipt tells the site so: give it, and carry it back.</source>
        <translation>Die Quittung sagt es dem Standort: sie geben und zurückbringen.</translation>
    </message>
    <message>
        <source>Its reservation was removed on {date} without a return code ({note}): it may still be using those licenses.</source>
        <translation>Die Reservierung wurde am {date} ohne Rückgabecode entfernt ({note}): Vielleicht nutzt die Instanz diese Lizenzen noch.</translation>
    </message>
    <message>
        <source>Keep both, and ask the sender which one it stands by.</source>
        <translation>Beide aufbewahren und beim Absender nachfragen, welches gilt.</translation>
    </message>
    <message>
        <source>Leave one of the two rows out.</source>
        <translation>Eine der beiden Zeilen weglassen.</translation>
    </message>
    <message>
        <source>Leave this tag out of the reservation.</source>
        <translation>Diese Lizenzkennung in der Reservierung weglassen.</translation>
    </message>
    <message>
        <source>Leg {number} of {exchange} came in, or never crossed.</source>
        <translation>Abschnitt {number} von {exchange} kam herein oder wurde nie übertragen.</translation>
    </message>
    <message>
        <source>Leg {number} of {exchange} is nothing that was made here to be carried.</source>
        <translation>Abschnitt {number} von {exchange} wurde hier nicht zum Überbringen erstellt.</translation>
    </message>
    <message>
        <source>Line {line} has another number of fields.</source>
        <translation>Zeile {line} hat eine andere Anzahl Felder.</translation>
    </message>
    <message>
        <source>Line {line} has no {what}.</source>
        <translation>In Zeile {line} fehlt: {what}.</translation>
    </message>
    <message>
        <source>Line {line} is no CSV: {why}.</source>
        <translation>Zeile {line} ist kein CSV: {why}.</translation>
    </message>
    <message>
        <source>Look at the verdict of each item; those refused can be done again alone.</source>
        <translation>Das Ergebnis jedes Elements ansehen; abgelehnte können einzeln wiederholt werden.</translation>
    </message>
    <message>
        <source>Make a new request; what was returned never comes back.</source>
        <translation>Eine neue Anforderung erstellen; Zurückgegebenes kommt nicht wieder.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Zuerst anlegen.</translation>
    </message>
    <message>
        <source>Make it, or choose another.</source>
        <translation>Anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Make that folder writable. Until then a workspace that was put back is noticed later.</source>
        <translation>Diesen Ordner beschreibbar machen. Bis dahin wird ein zurückgesetzter Arbeitsbereich später bemerkt.</translation>
    </message>
    <message>
        <source>Make the file and its folder writable, or choose another folder.</source>
        <translation>Die Datei und ihren Ordner beschreibbar machen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>More has been in use than is reserved for 90 days: install an update of the reservation, or use less.</source>
        <translation>Seit 90 Tagen ist mehr in Nutzung als reserviert: eine Aktualisierung der Reservierung installieren oder weniger nutzen.</translation>
    </message>
    <message>
        <source>More is in use than is reserved of: {tags}. The overage period of 90 days has begun.</source>
        <translation>Es ist mehr in Nutzung als reserviert von: {tags}. Der Überziehungszeitraum von 90 Tagen hat begonnen.</translation>
    </message>
    <message>
        <source>More is in use than is reserved; it stays possible for {days} more days.</source>
        <translation>Es ist mehr in Nutzung als reserviert; das bleibt noch {days} Tage möglich.</translation>
    </message>
    <message>
        <source>Name at least one tag with a quantity. To give everything back, the instance returns its reservation.</source>
        <translation>Mindestens eine Lizenzkennung mit Menge nennen. Um alles zurückzugeben, gibt die Instanz ihre Reservierung zurück.</translation>
    </message>
    <message>
        <source>Name the right workspace with -w FILE.</source>
        <translation>Den richtigen Arbeitsbereich mit -w FILE nennen.</translation>
    </message>
    <message>
        <source>No authority is trusted here yet.</source>
        <translation>Hier wird noch keiner Lizenzstelle vertraut.</translation>
    </message>
    <message>
        <source>No authorization stands directly inside the smartLicense.</source>
        <translation>Keine Autorisierung steht unmittelbar in smartLicense.</translation>
    </message>
    <message>
        <source>No day of the evaluation period is left: enforcement begins at once.</source>
        <translation>Vom Evaluierungszeitraum ist kein Tag übrig: Die Durchsetzung beginnt sofort.</translation>
    </message>
    <message>
        <source>No instance here has that UDI.</source>
        <translation>Keine Instanz hier hat diese UDI.</translation>
    </message>
    <message>
        <source>No request of {udi} here is the one that it answers.</source>
        <translation>Keine hier vorhandene Anforderung von {udi} ist die beantwortete.</translation>
    </message>
    <message>
        <source>No reservation here has the anchor {anchor}.</source>
        <translation>Keine Reservierung hier hat den Anker {anchor}.</translation>
    </message>
    <message>
        <source>No site is known here.</source>
        <translation>Hier ist kein Standort bekannt.</translation>
    </message>
    <message>
        <source>No tag of this authorization is in the catalogue here.</source>
        <translation>Keine Lizenzkennung dieser Autorisierung steht im Katalog hier.</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>Es ist kein Arbeitsbereich geöffnet.</translation>
    </message>
    <message>
        <source>Not as the format prescribes: {what}.</source>
        <translation>Nicht wie vom Format vorgeschrieben: {what}.</translation>
    </message>
    <message>
        <source>Not every field of this authorization is whole: {detail}.</source>
        <translation>Nicht jedes Feld dieser Autorisierung ist vollständig: {detail}.</translation>
    </message>
    <message>
        <source>Not on the list: {words}.</source>
        <translation>Nicht auf der Liste: {words}.</translation>
    </message>
    <message>
        <source>Nothing: a later one is in force.</source>
        <translation>Nichts: Eine spätere ist in Kraft.</translation>
    </message>
    <message>
        <source>Nothing: it blocks nothing any more.</source>
        <translation>Nichts: Es blockiert nichts mehr.</translation>
    </message>
    <message>
        <source>Nothing: it is as wanted.</source>
        <translation>Nichts: Es ist wie gewünscht.</translation>
    </message>
    <message>
        <source>Nothing: no request is open.</source>
        <translation>Nichts: Keine Anforderung ist offen.</translation>
    </message>
    <message>
        <source>Nothing: the file is kept now, and the licenses stay as they are.</source>
        <translation>Nichts: Die Datei ist jetzt aufbewahrt, und die Lizenzen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing: this reservation was closed at the authority, and the code releases nothing.</source>
        <translation>Nichts: Diese Reservierung wurde bei der Lizenzstelle geschlossen, und der Code gibt nichts frei.</translation>
    </message>
    <message>
        <source>Number {number} is installed already, with other content: {known}.</source>
        <translation>Nummer {number} ist bereits installiert, mit anderem Inhalt: {known}.</translation>
    </message>
    <message>
        <source>Number {number} is installed already.</source>
        <translation>Nummer {number} ist bereits installiert.</translation>
    </message>
    <message>
        <source>Number {number} is on its way: until its confirmation code is entered, the larger of both quantities stays blocked.</source>
        <translation>Nummer {number} ist unterwegs: Bis ihr Bestätigungscode eingegeben ist, bleibt die größere der beiden Mengen blockiert.</translation>
    </message>
    <message>
        <source>Number {number} of {instance} is on its way: its confirmation code has not been entered.</source>
        <translation>Nummer {number} von {instance} ist unterwegs: Ihr Bestätigungscode wurde nicht eingegeben.</translation>
    </message>
    <message>
        <source>Number {number} of {instance} is settled: number {confirmed} is in force.</source>
        <translation>Nummer {number} von {instance} ist abgeschlossen: Nummer {confirmed} ist in Kraft.</translation>
    </message>
    <message>
        <source>Number {number} of {instance} was the last.</source>
        <translation>Nummer {number} von {instance} war die letzte.</translation>
    </message>
    <message>
        <source>Number {number} of {last} was issued; after the last the reservation is returned and made anew.</source>
        <translation>Nummer {number} von {last} wurde ausgestellt; nach der letzten wird die Reservierung zurückgegeben und neu erstellt.</translation>
    </message>
    <message>
        <source>Number {number} was signed twice with different content.</source>
        <translation>Nummer {number} wurde zweimal mit unterschiedlichem Inhalt signiert.</translation>
    </message>
    <message>
        <source>One key has signed it twice.</source>
        <translation>Ein Schlüssel hat zweimal signiert.</translation>
    </message>
    <message>
        <source>Only an exchange that waits for a code to be entered elsewhere is closed by word.</source>
        <translation>Nur ein Vorgang, der auf die Eingabe eines Codes an anderer Stelle wartet, wird auf mündliche Angabe abgeschlossen.</translation>
    </message>
    <message>
        <source>Only {count} of the {wanted} groups of the code are there.</source>
        <translation>Erst {count} von {wanted} Gruppen des Codes sind da.</translation>
    </message>
    <message>
        <source>Open a workspace first; what can be done with it depends on that.</source>
        <translation>Zuerst einen Arbeitsbereich öffnen; davon hängt ab, was damit möglich ist.</translation>
    </message>
    <message>
        <source>Put the file back where it was, or insert its medium again. Nothing can be recorded before.</source>
        <translation>Die Datei an ihren Ort zurücklegen oder ihr Medium wieder einlegen. Vorher kann nichts erfasst werden.</translation>
    </message>
    <message>
        <source>Record what the product printed as its request code.</source>
        <translation>Erfassen, was das Produkt als Anforderungscode ausgegeben hat.</translation>
    </message>
    <message>
        <source>Register or reserve before the evaluation period ends.</source>
        <translation>Registrieren oder reservieren, bevor der Evaluierungszeitraum endet.</translation>
    </message>
    <message>
        <source>Release {release} cannot reserve licenses; that needs {minimum} or later.</source>
        <translation>Release {release} kann keine Lizenzen reservieren; nötig ist {minimum} oder später.</translation>
    </message>
    <message>
        <source>Release {release} has no smart licensing; migrate its licenses and upgrade first.</source>
        <translation>Release {release} hat kein Smart Licensing; zuerst die Lizenzen migrieren und aktualisieren.</translation>
    </message>
    <message>
        <source>Renew Authorization Now</source>
        <translation>Autorisierung jetzt erneuern</translation>
    </message>
    <message>
        <source>Renew Registration Now</source>
        <translation>Registrierung jetzt erneuern</translation>
    </message>
    <message>
        <source>Report Usage</source>
        <translation>Nutzung melden</translation>
    </message>
    <message>
        <source>Request Licenses</source>
        <translation>Lizenzen anfordern</translation>
    </message>
    <message>
        <source>Request licenses instead.</source>
        <translation>Stattdessen Lizenzen anfordern.</translation>
    </message>
    <message>
        <source>Reregister</source>
        <translation>Neu registrieren</translation>
    </message>
    <message>
        <source>Reserve its licenses: enable License Reservation.</source>
        <translation>Die Lizenzen reservieren: License Reservation aktivieren.</translation>
    </message>
    <message>
        <source>Restore the newest verified backup; keep this file as evidence.</source>
        <translation>Die neueste geprüfte Sicherung wiederherstellen; diese Datei als Beweis aufbewahren.</translation>
    </message>
    <message>
        <source>Restore the newest verified backup; the key cannot be read from this file.</source>
        <translation>Die neueste geprüfte Sicherung wiederherstellen; der Schlüssel ist aus dieser Datei nicht lesbar.</translation>
    </message>
    <message>
        <source>Return its licenses and disable License Reservation first.</source>
        <translation>Zuerst die Lizenzen zurückgeben und License Reservation deaktivieren.</translation>
    </message>
    <message>
        <source>Return the Licenses</source>
        <translation>Lizenzen zurückgeben</translation>
    </message>
    <message>
        <source>Return this reservation and reserve again.</source>
        <translation>Diese Reservierung zurückgeben und neu reservieren.</translation>
    </message>
    <message>
        <source>Say how in 1 to {most} characters.</source>
        <translation>In 1 bis {most} Zeichen angeben, wie.</translation>
    </message>
    <message>
        <source>Say which one is meant.</source>
        <translation>Angeben, was gemeint ist.</translation>
    </message>
    <message>
        <source>See the report.</source>
        <translation>Siehe Bericht.</translation>
    </message>
    <message>
        <source>, not for {name} ({udi})</source>
        <translation>, nicht für {name} ({udi})</translation>
    </message>
    <message>
        <source>, which is no instance here</source>
        <translation>, hier keine Instanz</translation>
    </message>
    <message>
        <source>1 bidirectional mark</source>
        <translation>1 Schreibrichtungszeichen</translation>
    </message>
    <message>
        <source>1 blank</source>
        <translation>1 Leerzeichen</translation>
    </message>
    <message>
        <source>1 control character</source>
        <translation>1 Steuerzeichen</translation>
    </message>
    <message>
        <source>1 curly quote</source>
        <translation>1 typografisches Anführungszeichen</translation>
    </message>
    <message>
        <source>1 invisible character</source>
        <translation>1 unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>1 line break</source>
        <translation>1 Zeilenumbruch</translation>
    </message>
    <message>
        <source>1 no-break or wide blank</source>
        <translation>1 geschütztes oder breites Leerzeichen</translation>
    </message>
    <message>
        <source>1 prompt</source>
        <translation>1 Eingabeaufforderung</translation>
    </message>
    <message>
        <source>1 terminal escape sequence</source>
        <translation>1 Steuersequenz des Terminals</translation>
    </message>
    <message>
        <source>1 typographic hyphen</source>
        <translation>1 typografischer Bindestrich</translation>
    </message>
    <message>
        <source>A cluster has one publisher. Add this one as a subscriber, or name another cluster.</source>
        <translation>Ein Cluster hat einen Publisher. Fügen Sie diese Instanz als Subscriber hinzu, oder nennen Sie einen anderen Cluster.</translation>
    </message>
    <message>
        <source>Another program is writing to {path}.</source>
        <translation>Ein anderes Programm schreibt in {path}.</translation>
    </message>
    <message>
        <source>It answers no code that was sent from here.</source>
        <translation>Es beantwortet keinen Code, der von hier gesendet wurde.</translation>
    </message>
    <message>
        <source>It is older than the copy that was last used on this machine.</source>
        <translation>Er ist älter als die Kopie, die zuletzt auf diesem Rechner verwendet wurde.</translation>
    </message>
    <message>
        <source>It was made in {made}; this workspace is for {here}.</source>
        <translation>Erstellt für: {made}; dieser Arbeitsbereich ist für: {here}.</translation>
    </message>
    <message>
        <source>It went another way than the copy that was last used on this machine.</source>
        <translation>Er ist einen anderen Weg gegangen als die Kopie, die zuletzt auf diesem Rechner verwendet wurde.</translation>
    </message>
    <message>
        <source>Send the report file to the maintainers; it holds no secret.</source>
        <translation>Die Berichtsdatei an die Entwickler senden; sie enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Send the report file {report} to the maintainers; it holds no secret.</source>
        <translation>Die Berichtsdatei {report} an die Entwickler senden; sie enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Several authorities are trusted: {names}.</source>
        <translation>Mehreren Lizenzstellen wird vertraut: {names}.</translation>
    </message>
    <message>
        <source>Several sites are known: {names}.</source>
        <translation>Mehrere Standorte sind bekannt: {names}.</translation>
    </message>
    <message>
        <source>Something in SLR Desktop went wrong ({kind}, {name}).</source>
        <translation>In SLR Desktop ist ein Fehler aufgetreten ({kind}, {name}).</translation>
    </message>
    <message>
        <source>Something in SLR Desktop went wrong.</source>
        <translation>In SLR Desktop ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>SpeechView is not part of Evaluation Mode.</source>
        <translation>SpeechView gehört nicht zum Evaluation Mode.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Neu starten.</translation>
    </message>
    <message>
        <source>Start it again; what was not reported as done is not recorded.</source>
        <translation>Neu starten; was nicht als erledigt gemeldet wurde, ist nicht erfasst.</translation>
    </message>
    <message>
        <source>Stop, keep this file as evidence, and restore the newest verified backup.</source>
        <translation>Anhalten, diese Datei als Beweis aufbewahren und die neueste geprüfte Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Take the file itself, as License Central or the product gives it out.</source>
        <translation>Nehmen Sie die Datei selbst, wie License Central oder das Produkt sie ausgibt.</translation>
    </message>
    <message>
        <source>Tell the maintainers what you did; no report could be written to your state folder.</source>
        <translation>Den Entwicklern mitteilen, was getan wurde; in den Zustandsordner konnte kein Bericht geschrieben werden.</translation>
    </message>
    <message>
        <source>The Qt platform {name} is not allowed; a remote screen would open a port.</source>
        <translation>Die Qt-Plattform {name} ist nicht zulässig; ein entfernter Bildschirm würde einen Port öffnen.</translation>
    </message>
    <message>
        <source>The XML declares a document type or an entity; no artefact of Cisco&apos;s does.</source>
        <translation>Das XML deklariert einen Dokumenttyp oder eine Entität; kein Artefakt von Cisco tut das.</translation>
    </message>
    <message>
        <source>The XML does not parse at line {line}, column {column}.</source>
        <translation>Das XML ist in Zeile {line}, Spalte {column} nicht auswertbar.</translation>
    </message>
    <message>
        <source>The XML has more than {elements} elements or is nested more than {depth} deep.</source>
        <translation>Das XML hat mehr als {elements} Elemente oder ist tiefer als {depth} Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The XML holds characters that are none.</source>
        <translation>Das XML enthält unzulässige Zeichen.</translation>
    </message>
    <message>
        <source>The XML in it was changed on the way: a tag begins with {given}, and Cisco&apos;s begin with {wanted}.</source>
        <translation>Das XML darin wurde unterwegs geändert: ein Element beginnt mit {given}, und die von Cisco beginnen mit {wanted}.</translation>
    </message>
    <message>
        <source>The XML is not UTF-8 at byte {position}.</source>
        <translation>Das XML ist bei Byte {position} nicht UTF-8.</translation>
    </message>
    <message>
        <source>The act stands as entry {number}, but the disk did not confirm it ({detail}).</source>
        <translation>Die Aktion steht als Eintrag {number}, aber der Datenträger hat sie nicht bestätigt ({detail}).</translation>
    </message>
    <message>
        <source>The act was broken off by an error of the disk; nothing was recorded.</source>
        <translation>Die Aktion wurde durch einen Fehler des Datenträgers abgebrochen; nichts wurde erfasst.</translation>
    </message>
    <message>
        <source>The batch names another issuer than the one whose key signed it.</source>
        <translation>Der Sammelumschlag nennt einen anderen Aussteller als den, mit dessen Schlüssel er signiert ist.</translation>
    </message>
    <message>
        <source>The clock says {wall}; that is {where} the newest time known here, {floor}.</source>
        <translation>Die Uhr zeigt {wall}; das ist {where} der neuesten hier bekannten Zeit, {floor}.</translation>
    </message>
    <message>
        <source>The code has more than {limit} characters.</source>
        <translation>Der Code hat mehr als {limit} Zeichen.</translation>
    </message>
    <message>
        <source>The code in it does not fit the reservation of {instance}.</source>
        <translation>Der Code darin passt nicht zur Reservierung von {instance}.</translation>
    </message>
    <message>
        <source>The code that it answers was given out to another authority.</source>
        <translation>Der Code, den es beantwortet, wurde an eine andere Lizenzstelle ausgegeben.</translation>
    </message>
    <message>
        <source>The content has {what}; the limit is {limit}.</source>
        <translation>Der Inhalt hat {what}; die Grenze ist {limit}.</translation>
    </message>
    <message>
        <source>The content is not CBOR as the format prescribes: {why}.</source>
        <translation>Der Inhalt ist kein CBOR wie vom Format vorgeschrieben: {why}.</translation>
    </message>
    <message>
        <source>The copy was broken off.</source>
        <translation>Das Kopieren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The disk gave an error at {path} ({detail}).</source>
        <translation>Der Datenträger meldet einen Fehler bei {path} ({detail}).</translation>
    </message>
    <message>
        <source>The entry has {size} bytes; at most {limit} are taken.</source>
        <translation>Der Eintrag hat {size} Byte; höchstens {limit} werden angenommen.</translation>
    </message>
    <message>
        <source>The entry is JSON, but not in its canonical spelling.</source>
        <translation>Der Eintrag ist JSON, aber nicht in kanonischer Schreibweise.</translation>
    </message>
    <message>
        <source>The entry is not canonical JSON: {why}.</source>
        <translation>Der Eintrag ist kein kanonisches JSON: {why}.</translation>
    </message>
    <message>
        <source>The evaluation period is over: install a reservation, or register, to lift the enforcement.</source>
        <translation>Der Evaluierungszeitraum ist vorbei: Um die Durchsetzung aufzuheben, eine Reservierung installieren oder registrieren.</translation>
    </message>
    <message>
        <source>The file lists no instance.</source>
        <translation>Die Datei führt keine Instanz auf.</translation>
    </message>
    <message>
        <source>The first authorization of {instance} needs no confirmation: nothing is in transit for it.</source>
        <translation>Die erste Autorisierung von {instance} braucht keine Bestätigung: Dafür ist nichts unterwegs.</translation>
    </message>
    <message>
        <source>The head holds base64 of another size or form.</source>
        <translation>Der Kopf enthält base64 von anderer Größe oder Form.</translation>
    </message>
    <message>
        <source>The head holds something else than base64.</source>
        <translation>Der Kopf enthält etwas anderes als base64.</translation>
    </message>
    <message>
        <source>The head is of another journal, {origin}.</source>
        <translation>Der Kopf gehört zu einem anderen Journal, {origin}.</translation>
    </message>
    <message>
        <source>The head is signed by another key.</source>
        <translation>Der Kopf ist mit einem anderen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>The heading has a column that is not known here, or twice: {heading}.</source>
        <translation>Die Kopfzeile hat eine Spalte, die hier nicht bekannt oder doppelt ist: {heading}.</translation>
    </message>
    <message>
        <source>The heading must name name, product, release and serial or udi; it says {heading}.</source>
        <translation>Die Kopfzeile muss name, product, release und serial oder udi nennen; sie lautet {heading}.</translation>
    </message>
    <message>
        <source>The heading of the list has no column {what}.</source>
        <translation>In der Kopfzeile der Liste fehlt die Spalte {what}.</translation>
    </message>
    <message>
        <source>The high-water mark cannot be read ({why}).</source>
        <translation>Die Höchststandsmarke ist nicht lesbar ({why}).</translation>
    </message>
    <message>
        <source>The high-water mark could not be written to {folder} ({why}).</source>
        <translation>Die Höchststandsmarke konnte nicht in {folder} geschrieben werden ({why}).</translation>
    </message>
    <message>
        <source>The high-water mark is that of another workspace.</source>
        <translation>Die Höchststandsmarke gehört zu einem anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The high-water mark tells of another history than this file; it was left as it is.</source>
        <translation>Die Höchststandsmarke gehört zu einer anderen Geschichte als diese Datei; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The installed authorization allows export-controlled functionality.</source>
        <translation>Die installierte Autorisierung erlaubt exportkontrollierte Funktionen.</translation>
    </message>
    <message>
        <source>The installed authorization does not allow export-controlled functionality, and holds no export authorization key.</source>
        <translation>Die installierte Autorisierung erlaubt keine exportkontrollierten Funktionen und enthält keinen Exportautorisierungsschlüssel.</translation>
    </message>
    <message>
        <source>The journal was altered: {why}.</source>
        <translation>Das Journal wurde verändert: {why}.</translation>
    </message>
    <message>
        <source>The kept request {digest} is missing.</source>
        <translation>Die aufbewahrte Anforderung {digest} fehlt.</translation>
    </message>
    <message>
        <source>The key envelope has version {version}.</source>
        <translation>Der Schlüsselumschlag hat Version {version}.</translation>
    </message>
    <message>
        <source>The key envelope holds no chain key.</source>
        <translation>Der Schlüsselumschlag enthält keinen Kettenschlüssel.</translation>
    </message>
    <message>
        <source>The key envelope is damaged: {why}.</source>
        <translation>Der Schlüsselumschlag ist beschädigt: {why}.</translation>
    </message>
    <message>
        <source>The key in the envelope is not the key of this workspace.</source>
        <translation>Der Schlüssel im Umschlag ist nicht der Schlüssel dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The key of this workspace ends; the other side will refuse it 90 days later.</source>
        <translation>Der Schlüssel dieses Arbeitsbereichs läuft ab; 90 Tage später lehnt die andere Seite ihn ab.</translation>
    </message>
    <message>
        <source>The key of {name} that it is signed with is revoked.</source>
        <translation>Der Schlüssel von {name}, mit dem es signiert ist, ist widerrufen.</translation>
    </message>
    <message>
        <source>The licenses stay blocked at the authority until the return code is entered there.</source>
        <translation>Die Lizenzen bleiben bei der Lizenzstelle blockiert, bis dort der Rückgabecode eingegeben ist.</translation>
    </message>
    <message>
        <source>The lines around the block do not name one kind that is known here.</source>
        <translation>Die Zeilen um den Block nennen nicht genau eine hier bekannte Art.</translation>
    </message>
    <message>
        <source>The list has more than {most} characters.</source>
        <translation>Die Liste hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>The list has more than {most} rows.</source>
        <translation>Die Liste hat mehr als {most} Zeilen.</translation>
    </message>
    <message>
        <source>The list names no instance.</source>
        <translation>Die Liste nennt keine Instanz.</translation>
    </message>
    <message>
        <source>The name of a virtual account holds no vertical bar.</source>
        <translation>Der Name eines virtuellen Kontos enthält keinen senkrechten Strich.</translation>
    </message>
    <message>
        <source>The next request of {name} has another code.</source>
        <translation>Die nächste Anforderung von {name} hat einen anderen Code.</translation>
    </message>
    <message>
        <source>The other side has seen number {number} of this workspace, which this copy has not made: it is older than the copy that was used.</source>
        <translation>Die andere Seite hat Nummer {number} dieses Arbeitsbereichs gesehen, die diese Kopie nicht erstellt hat: Sie ist älter als die verwendete Kopie.</translation>
    </message>
    <message>
        <source>The passphrase does not open the key.</source>
        <translation>Die Passphrase öffnet den Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The product {product} is not in the catalogue here.</source>
        <translation>Das Produkt {product} steht nicht im Katalog hier.</translation>
    </message>
    <message>
        <source>The public key is a point of small order, or not in its one form.</source>
        <translation>Der öffentliche Schlüssel ist ein Punkt kleiner Ordnung oder nicht in seiner einzig zulässigen Form.</translation>
    </message>
    <message>
        <source>The public key is no point of the curve.</source>
        <translation>Der öffentliche Schlüssel ist kein Punkt der Kurve.</translation>
    </message>
    <message>
        <source>The record {key} in table {table} cannot be read.</source>
        <translation>Der Datensatz {key} in Tabelle {table} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The request has left the desk. What the authority grants for it blocks licenses until it is given back: if the authorization is here, give it back instead of cancelling.</source>
        <translation>Die Anforderung hat den Arbeitsplatz verlassen. Was die Lizenzstelle dafür gewährt, blockiert Lizenzen, bis es zurückgegeben ist: Ist die Autorisierung hier, sie zurückgeben statt zu stornieren.</translation>
    </message>
    <message>
        <source>The request of {udi} was made to another authority.</source>
        <translation>Die Anforderung von {udi} wurde an eine andere Lizenzstelle gerichtet.</translation>
    </message>
    <message>
        <source>The request that is open comes again, the same code and bytes.</source>
        <translation>Die offene Anforderung kommt noch einmal, mit demselben Code und denselben Bytes.</translation>
    </message>
    <message>
        <source>The reservation of {instance} has ended.</source>
        <translation>Die Reservierung von {instance} ist beendet.</translation>
    </message>
    <message>
        <source>The reservation of {instance} is {state}.</source>
        <translation>Zustand der Reservierung von {instance}: {state}.</translation>
    </message>
    <message>
        <source>The reservation of {instance} was {state} here; its codes release nothing.</source>
        <translation>Zustand der Reservierung von {instance} hier: {state}; ihre Codes geben nichts frei.</translation>
    </message>
    <message>
        <source>The reservation that it belongs to was returned already.</source>
        <translation>Die Reservierung, zu der es gehört, wurde bereits zurückgegeben.</translation>
    </message>
    <message>
        <source>The sender began anew after a restore and no longer knows of its number {number}.</source>
        <translation>Der Absender hat nach einer Wiederherstellung neu begonnen und kennt seine Nummer {number} nicht mehr.</translation>
    </message>
    <message>
        <source>The sender begins anew at number {number} and names none of what it has sent before: another copy of its workspace is at work.</source>
        <translation>Der Absender beginnt bei Nummer {number} neu und nennt nichts von dem, was er vorher gesendet hat: Eine andere Kopie seines Arbeitsbereichs ist in Betrieb.</translation>
    </message>
    <message>
        <source>The signature does not fit the content.</source>
        <translation>Die Signatur passt nicht zum Inhalt.</translation>
    </message>
    <message>
        <source>The signature of the head does not fit.</source>
        <translation>Die Signatur des Kopfes passt nicht.</translation>
    </message>
    <message>
        <source>The stored authorization {digest} is missing.</source>
        <translation>Die gespeicherte Autorisierung {digest} fehlt.</translation>
    </message>
    <message>
        <source>The stored request {digest} is missing.</source>
        <translation>Die gespeicherte Anforderung {digest} fehlt.</translation>
    </message>
    <message>
        <source>The term of {tag} ends: ask for an update.</source>
        <translation>Die Laufzeit von {tag} endet: eine Aktualisierung anfordern.</translation>
    </message>
    <message>
        <source>The term {start} to {end} is over, or ends before it begins.</source>
        <translation>Die Laufzeit {start} bis {end} ist vorbei oder endet vor ihrem Beginn.</translation>
    </message>
    <message>
        <source>The text between the lines does not hold a file.</source>
        <translation>Der Text zwischen den Zeilen enthält keine Datei.</translation>
    </message>
    <message>
        <source>The text between the lines is not base64 in its one form.</source>
        <translation>Der Text zwischen den Zeilen ist kein base64 in der einzig zulässigen Form.</translation>
    </message>
    <message>
        <source>The text between the lines is not base64.</source>
        <translation>Der Text zwischen den Zeilen ist kein base64.</translation>
    </message>
    <message>
        <source>The text does not hold exactly one block.</source>
        <translation>Der Text enthält nicht genau einen Block.</translation>
    </message>
    <message>
        <source>The text has more than {limit} characters.</source>
        <translation>Der Text hat mehr als {limit} Zeichen.</translation>
    </message>
    <message>
        <source>The text has no line -----END SLR {label}-----.</source>
        <translation>Im Text fehlt die Zeile -----END SLR {label}-----.</translation>
    </message>
    <message>
        <source>The text is not Base45: {why}.</source>
        <translation>Der Text ist kein Base45: {why}.</translation>
    </message>
    <message>
        <source>The text {text} is not in Unicode&apos;s composed form (NFC).</source>
        <translation>Der Text {text} hat nicht die zusammengesetzte Unicode-Form (NFC).</translation>
    </message>
    <message>
        <source>The twelve words do not belong together: at least one is another word, or the order is wrong.</source>
        <translation>Die zwölf Wörter gehören nicht zusammen: Mindestens eines ist ein anderes Wort, oder die Reihenfolge stimmt nicht.</translation>
    </message>
    <message>
        <source>The update that was not confirmed is settled with it; its code need not be entered.</source>
        <translation>Die nicht bestätigte Aktualisierung wird damit abgeschlossen; ihr Code braucht nicht eingegeben zu werden.</translation>
    </message>
    <message>
        <source>The virtual account {account} has {available} of {tag} for this, and {wanted} are asked for.</source>
        <translation>Das virtuelle Konto {account} hat {available} von {tag} dafür, angefordert sind {wanted}.</translation>
    </message>
    <message>
        <source>The window cannot be shown: a library of the system is missing ({why}).</source>
        <translation>Das Fenster kann nicht angezeigt werden: Eine Bibliothek des Systems fehlt ({why}).</translation>
    </message>
    <message>
        <source>The window cannot be shown: {why}.</source>
        <translation>Das Fenster kann nicht angezeigt werden: {why}.</translation>
    </message>
    <message>
        <source>The wish goes to the license officer by word of mouth; the answer is imported here.</source>
        <translation>Der Wunsch geht mündlich an den Lizenzverantwortlichen; die Antwort wird hier importiert.</translation>
    </message>
    <message>
        <source>The workspace file was altered: {finding}.</source>
        <translation>Die Arbeitsbereichsdatei wurde verändert: {finding}.</translation>
    </message>
    <message>
        <source>The workspace has lost its own introduction or trust anchor.</source>
        <translation>Dem Arbeitsbereich fehlt die eigene Vorstellung oder der eigene Vertrauensanker.</translation>
    </message>
    <message>
        <source>The workspace has no record about itself.</source>
        <translation>Der Arbeitsbereich hat keinen Datensatz über sich selbst.</translation>
    </message>
    <message>
        <source>The workspace holds no key envelope.</source>
        <translation>Der Arbeitsbereich enthält keinen Schlüsselumschlag.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Number {number} of {last}.</source>
        <translation>Nummer {number} von {last}.</translation>
    </message>
    <message>
        <source>SQLite: {line}</source>
        <translation>SQLite: {line}</translation>
    </message>
    <message>
        <source>The sender was restored from a backup and began a new epoch.</source>
        <translation>Der Absender wurde aus einer Sicherung wiederhergestellt und hat eine neue Epoche begonnen.</translation>
    </message>
    <message>
        <source>The {root} begins here but does not end.</source>
        <translation>{root} beginnt hier, endet aber nicht.</translation>
    </message>
    <message>
        <source>There are {count} UDIs in this text; give one.</source>
        <translation>Dieser Text enthält {count} UDIs; eine angeben.</translation>
    </message>
    <message>
        <source>There are {count} authorizations in this text; one at a time.</source>
        <translation>Dieser Text enthält {count} Autorisierungen; jeweils nur eine.</translation>
    </message>
    <message>
        <source>There is a file {path} already.</source>
        <translation>Eine Datei {path} ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>There is a virtual account {name} already.</source>
        <translation>Ein virtuelles Konto {name} ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>There is no authorization in this text.</source>
        <translation>Dieser Text enthält keine Autorisierung.</translation>
    </message>
    <message>
        <source>There is no display: neither DISPLAY nor WAYLAND_DISPLAY names one that is there.</source>
        <translation>Es gibt keine Anzeige: Weder DISPLAY noch WAYLAND_DISPLAY nennt eine vorhandene.</translation>
    </message>
    <message>
        <source>There is no exchange {given} here.</source>
        <translation>Hier gibt es keinen Vorgang {given}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>There is no folder {folder} to make {name} in.</source>
        <translation>Es gibt keinen Ordner {folder}, um {name} darin anzulegen.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>Es gibt keinen Ordner {parent}.</translation>
    </message>
    <message>
        <source>There is no leg {given} here.</source>
        <translation>Hier gibt es keinen Abschnitt {given}.</translation>
    </message>
    <message>
        <source>There is no reservation of {given} here.</source>
        <translation>Hier gibt es keine Reservierung von {given}.</translation>
    </message>
    <message>
        <source>There is no reservation of {udi} here.</source>
        <translation>Hier gibt es keine Reservierung von {udi}.</translation>
    </message>
    <message>
        <source>There is no space left for {path}.</source>
        <translation>Für {path} ist kein Speicherplatz mehr frei.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>There is no {sort} {given}.</source>
        <translation>Hier nicht bekannt ({sort}): {given}.</translation>
    </message>
    <message>
        <source>There is no {sort} {given}; the nearest is {nearest}.</source>
        <translation>Hier nicht bekannt ({sort}): {given}; am ähnlichsten ist {nearest}.</translation>
    </message>
    <message>
        <source>There is not enough space in {folder}.</source>
        <translation>In {folder} ist nicht genug Speicherplatz.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es ist nichts darin.</translation>
    </message>
    <message>
        <source>There is nothing that this version does with it.</source>
        <translation>Diese Version kann damit nichts tun.</translation>
    </message>
    <message>
        <source>These are {count} authorizations, for {subject}.</source>
        <translation>Dies sind {count} Autorisierungen, für {subject}.</translation>
    </message>
    <message>
        <source>These are {count} receipts.</source>
        <translation>Dies sind {count} Quittungen.</translation>
    </message>
    <message>
        <source>These are {count} requests for licenses, of {subject}.</source>
        <translation>Dies sind {count} Lizenzanforderungen, von {subject}.</translation>
    </message>
    <message>
        <source>These bytes are recorded already, in exchange {exchange}.</source>
        <translation>Diese Bytes sind bereits erfasst, in Vorgang {exchange}.</translation>
    </message>
    <message>
        <source>These confirm {count} updates, of {subject}.</source>
        <translation>Dies bestätigt {count} Aktualisierungen, von {subject}.</translation>
    </message>
    <message>
        <source>These give {count} reservations back, of {subject}.</source>
        <translation>Dies gibt {count} Reservierungen zurück, von {subject}.</translation>
    </message>
    <message>
        <source>These groups have too many or too few characters: {groups}.</source>
        <translation>Diese Gruppen haben zu viele oder zu wenige Zeichen: {groups}.</translation>
    </message>
    <message>
        <source>This act is too large for one entry ({size} bytes).</source>
        <translation>Diese Aktion ist zu groß für einen Eintrag ({size} Byte).</translation>
    </message>
    <message>
        <source>This act needs the passphrase of the workspace.</source>
        <translation>Diese Aktion erfordert die Passphrase des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>This authorization belongs to the reservation that {name} holds.</source>
        <translation>Diese Autorisierung gehört zur Reservierung, die {name} hält.</translation>
    </message>
    <message>
        <source>This authorization does not fit the instance: {detail}.</source>
        <translation>Diese Autorisierung passt nicht zur Instanz: {detail}.</translation>
    </message>
    <message>
        <source>This authorization is known here.</source>
        <translation>Diese Autorisierung ist hier bekannt.</translation>
    </message>
    <message>
        <source>This authorization was signed by another authority.</source>
        <translation>Diese Autorisierung wurde von einer anderen Lizenzstelle signiert.</translation>
    </message>
    <message>
        <source>This code fits no reservation here.</source>
        <translation>Dieser Code passt zu keiner Reservierung hier.</translation>
    </message>
    <message>
        <source>This code of {instance} is recorded already, in exchange {exchange}.</source>
        <translation>Dieser Code von {instance} ist bereits erfasst, in Vorgang {exchange}.</translation>
    </message>
    <message>
        <source>This confirms that an update was installed on {subject}.</source>
        <translation>Dies bestätigt, dass eine Aktualisierung installiert wurde auf {subject}.</translation>
    </message>
    <message>
        <source>This does not begin as a code of SLR Desktop does.</source>
        <translation>Dies beginnt nicht wie ein Code von SLR Desktop.</translation>
    </message>
    <message>
        <source>This envelope is not the one for its kind, {kind}.</source>
        <translation>Dieser Umschlag ist nicht der für seine Art, {kind}.</translation>
    </message>
    <message>
        <source>This file&apos;s words are not the words that were given.</source>
        <translation>Die Wörter dieser Datei sind nicht die angegebenen Wörter.</translation>
    </message>
    <message>
        <source>This gives back the reservation of {subject}.</source>
        <translation>Dies gibt die Reservierung von {subject} zurück.</translation>
    </message>
    <message>
        <source>This installation has SQLite {version}, which has a known fault.</source>
        <translation>Diese Installation hat SQLite {version} mit einem bekannten Fehler.</translation>
    </message>
    <message>
        <source>This is a confirmation code that a product of Cisco&apos;s printed.</source>
        <translation>Dies ist ein Bestätigungscode, den ein Produkt von Cisco ausgegeben hat.</translation>
    </message>
    <message>
        <source>This is a confirmation code: it shows that an update was installed.</source>
        <translation>Dies ist ein Bestätigungscode: Er zeigt, dass eine Aktualisierung installiert wurde.</translation>
    </message>
    <message>
        <source>This is a database of another program.</source>
        <translation>Dies ist eine Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>a UUID</source>
        <translation>eine UUID</translation>
    </message>
    <message>
        <source>a character is missing or left over</source>
        <translation>ein Zeichen fehlt oder ist zu viel</translation>
    </message>
    <message>
        <source>a character is not of its alphabet</source>
        <translation>ein Zeichen gehört nicht zu seinem Alphabet</translation>
    </message>
    <message>
        <source>a code carries no signature</source>
        <translation>ein Code trägt keine Signatur</translation>
    </message>
    <message>
        <source>entries {first} to {last} are missing</source>
        <translation>die Einträge {first} bis {last} fehlen</translation>
    </message>
    <message>
        <source>entry {before} is not the one that entry {number} follows</source>
        <translation>Eintrag {before} ist nicht der, auf den Eintrag {number} folgt</translation>
    </message>
    <message>
        <source>entry {number} did not find {key} in {table} {how}: it was changed</source>
        <translation>Eintrag {number} fand {key} in {table} anders vor als erwartet ({how}): Der Datensatz wurde verändert</translation>
    </message>
    <message>
        <source>entry {number} does not have the hash that is stored for it</source>
        <translation>Eintrag {number} hat nicht den Hashwert, der für ihn gespeichert ist</translation>
    </message>
    <message>
        <source>entry {number} writes to an unknown table {table}</source>
        <translation>Eintrag {number} schreibt in eine unbekannte Tabelle {table}</translation>
    </message>
    <message>
        <source>entry {number}: {fault}</source>
        <translation>Eintrag {number}: {fault}</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>unbefristet</translation>
    </message>
    <message>
        <source>This is a file of Cisco&apos;s Smart Licensing.</source>
        <translation>Dies ist eine Datei von Cisco Smart Licensing.</translation>
    </message>
    <message>
        <source>12 words are wanted, not {count}</source>
        <translation>es müssen 12 Wörter sein, nicht {count}</translation>
    </message>
    <message>
        <source>32 hex digits are wanted, not {count}</source>
        <translation>es müssen 32 Hexadezimalziffern sein, nicht {count}</translation>
    </message>
    <message>
        <source>A key of role {role} may not sign this: {kind}.</source>
        <translation>Ein Schlüssel der Rolle {role} darf dies nicht signieren: {kind}.</translation>
    </message>
    <message>
        <source>A newer request of {instance} waits in the inbox, as {exchange}: the site no longer waits for this one.</source>
        <translation>Eine neuere Anforderung von {instance} wartet im Eingang, als {exchange}: Auf diese wartet der Standort nicht mehr.</translation>
    </message>
    <message>
        <source>A request code names product id and serial number before its groups.</source>
        <translation>Ein Anforderungscode nennt vor seinen Gruppen Produktkennung und Seriennummer.</translation>
    </message>
    <message>
        <source>All {all} are recorded here already.</source>
        <translation>Alle {all} sind hier bereits erfasst.</translation>
    </message>
    <message>
        <source>Ask for {most}, or for none.</source>
        <translation>Fordern Sie {most} an oder keine.</translation>
    </message>
    <message>
        <source>Ask the site for its request file.</source>
        <translation>Den Standort um seine Anforderungsdatei bitten.</translation>
    </message>
    <message>
        <source>Carry the authorization to the site; then enter the confirmation code that it sends back.</source>
        <translation>Die Autorisierung zum Standort bringen; danach den Bestätigungscode eingeben, den er zurückschickt.</translation>
    </message>
    <message>
        <source>Carry the authorization to {site}: nothing can be installed there before.</source>
        <translation>Die Autorisierung zu {site} bringen: Vorher lässt sich dort nichts installieren.</translation>
    </message>
    <message>
        <source>Carry the confirmation to the authority, or read its code out; then take its receipt in.</source>
        <translation>Die Bestätigung zur Lizenzstelle bringen oder ihren Code vorlesen; danach die Quittung einlesen.</translation>
    </message>
    <message>
        <source>Carry the receipt to {site}: it goes on waiting for it.</source>
        <translation>Die Quittung zu {site} bringen: Dort wird weiter auf sie gewartet.</translation>
    </message>
    <message>
        <source>Carry the return to the authority, or read its code out; then take its receipt in.</source>
        <translation>Die Rückgabe zur Lizenzstelle bringen oder ihren Code vorlesen; danach die Quittung einlesen.</translation>
    </message>
    <message>
        <source>Choose another folder; nothing was recorded.</source>
        <translation>Einen anderen Ordner wählen; es wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>Choose the file that was carried here; a workspace is opened with File, Open workspace.</source>
        <translation>Die hierher gebrachte Datei wählen; ein Arbeitsbereich wird mit Datei, Arbeitsbereich öffnen geöffnet.</translation>
    </message>
    <message>
        <source>Compare the words of this site by voice or paper: nobody did yet.</source>
        <translation>Die Wörter dieses Standorts am Telefon oder auf Papier vergleichen: Das hat noch niemand getan.</translation>
    </message>
    <message>
        <source>Compare them again with what was read out.</source>
        <translation>Sie noch einmal mit dem Vorgelesenen vergleichen.</translation>
    </message>
    <message>
        <source>Do it again to be asked for the passphrase again.</source>
        <translation>Noch einmal ausführen, dann wird wieder nach der Passphrase gefragt.</translation>
    </message>
    <message>
        <source>Each item of this batch is {kind}; what is wanted here is {wanted}.</source>
        <translation>Jeder Teil dieses Sammelumschlags ist {kind}; erwartet wird hier {wanted}.</translation>
    </message>
    <message>
        <source>File number {number} of this sender has not arrived.</source>
        <translation>Datei Nummer {number} dieses Absenders ist nicht eingetroffen.</translation>
    </message>
    <message>
        <source>File number {number} of this sender has not arrived: ask for it.</source>
        <translation>Datei Nummer {number} dieses Absenders ist nicht eingetroffen: nachfragen.</translation>
    </message>
    <message>
        <source>Give Back an Unused Authorization</source>
        <translation>Ungenutzte Autorisierung zurückgeben</translation>
    </message>
    <message>
        <source>Give one of these releases, or the full tag.</source>
        <translation>Geben Sie eines dieser Releases an, oder das vollständige Tag.</translation>
    </message>
    <message>
        <source>It is number {number} of the reservation that {name} holds, which is at number {installed}.</source>
        <translation>Es ist Nummer {number} der Reservierung von {name}; dort gilt Nummer {installed}.</translation>
    </message>
    <message>
        <source>It was cancelled since: do not carry it to anybody. Delete it.</source>
        <translation>Sie wurde seither storniert: niemandem überbringen. Die Datei löschen.</translation>
    </message>
    <message>
        <source>Its code was typed here before. Taken in, the file is kept with it and its number counts as arrived.</source>
        <translation>Ihr Code wurde hier schon eingetippt. Wird die Datei angenommen, so liegt sie bei ihm, und ihre Nummer gilt als eingetroffen.</translation>
    </message>
    <message>
        <source>More is wrong in the code, or in its product id and serial number, than can be told.</source>
        <translation>Am Code oder an Produktkennung und Seriennummer ist mehr falsch, als sich sagen lässt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Of {tag} in {account}, {unheld} are neither reserved nor in transit; {wanted} cannot be taken away.</source>
        <translation>Von {tag} in {account} sind {unheld} weder reserviert noch unterwegs; {wanted} lassen sich nicht entfernen.</translation>
    </message>
    <message>
        <source>One instance holds at most {most} of {tag}, not {count}.</source>
        <translation>Eine Instanz hält höchstens {most} von {tag}, nicht {count}.</translation>
    </message>
    <message>
        <source>Open the folder and give the files in it; nothing was read.</source>
        <translation>Den Ordner öffnen und die Dateien darin angeben; nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>Reported as failed on {date} ({note}); its reservation moved to {other}. Answer it only if it serves again.</source>
        <translation>Am {date} als ausgefallen gemeldet ({note}); die Reservierung ist nach {other} umgezogen. Nur beantworten, wenn die Instanz wieder in Betrieb ist.</translation>
    </message>
    <message>
        <source>Return its licenses if it holds some.</source>
        <translation>Ihre Lizenzen zurückgeben, falls sie welche hält.</translation>
    </message>
    <message>
        <source>Several files were dropped; choose the one that is wanted here.</source>
        <translation>Mehrere Dateien wurden hierher gezogen; die eine wählen, die hier gebraucht wird.</translation>
    </message>
    <message>
        <source>Take at least one license away.</source>
        <translation>Mindestens eine Lizenz entfernen.</translation>
    </message>
    <message>
        <source>Take away fewer, or have reservations returned first.</source>
        <translation>Weniger entfernen oder zuerst Reservierungen zurückgeben lassen.</translation>
    </message>
    <message>
        <source>The key of this workspace cannot be read from the file.</source>
        <translation>Der Schlüssel dieses Arbeitsbereichs ist aus der Datei nicht zu lesen.</translation>
    </message>
    <message>
        <source>The letters {given} at its beginning do not fit its groups; {right} would.</source>
        <translation>Die Buchstaben {given} am Anfang passen nicht zu den Gruppen; {right} würde passen.</translation>
    </message>
    <message>
        <source>The request has left: install its authorization when it comes back.</source>
        <translation>Die Anforderung ist übergeben: Die Autorisierung installieren, wenn sie zurückkommt.</translation>
    </message>
    <message>
        <source>The same bytes are recorded here already.</source>
        <translation>Dieselben Bytes sind hier bereits erfasst.</translation>
    </message>
    <message>
        <source>The text says that it is {label}, but it holds {kind}.</source>
        <translation>Laut Text ist es {label}, enthalten ist aber {kind}.</translation>
    </message>
    <message>
        <source>The virtual account {account} has no licenses of {tag} with this term.</source>
        <translation>Das virtuelle Konto {account} hat keine Lizenzen {tag} mit dieser Laufzeit.</translation>
    </message>
    <message>
        <source>There is no {tag} of release {release}; there is one of: {known}.</source>
        <translation>Es gibt keine Lizenz {tag} von Release {release}; es gibt sie von: {known}.</translation>
    </message>
    <message>
        <source>This authorization is recorded already, in exchange {exchange}, in other bytes.</source>
        <translation>Diese Autorisierung ist schon erfasst, in Vorgang {exchange}, in anderen Bytes.</translation>
    </message>
    <message>
        <source>This is a file of SLR Desktop that cannot be read.</source>
        <translation>Dies ist eine Datei von SLR Desktop, die nicht lesbar ist.</translation>
    </message>
    <message>
        <source>This is a receipt: the answer to a code that was entered on the other side.</source>
        <translation>Dies ist eine Quittung: die Antwort auf einen Code, der auf der anderen Seite eingegeben wurde.</translation>
    </message>
    <message>
        <source>This is a request code that {subject} printed.</source>
        <translation>Dies ist ein Anforderungscode, ausgegeben von {subject}.</translation>
    </message>
    <message>
        <source>This is a request code.</source>
        <translation>Dies ist ein Anforderungscode.</translation>
    </message>
    <message>
        <source>This is a request for licenses, of {subject}.</source>
        <translation>Dies ist eine Lizenzanforderung, von {subject}.</translation>
    </message>
    <message>
        <source>This is a return code that a product of Cisco&apos;s printed.</source>
        <translation>Dies ist ein Rückgabecode, den ein Produkt von Cisco ausgegeben hat.</translation>
    </message>
    <message>
        <source>This is a return code: it gives a reservation back.</source>
        <translation>Dies ist ein Rückgabecode: Er gibt eine Reservierung zurück.</translation>
    </message>
    <message>
        <source>This is a table of instances.</source>
        <translation>Dies ist eine Tabelle von Instanzen.</translation>
    </message>
    <message>
        <source>This is a table of {count} instances.</source>
        <translation>Dies ist eine Tabelle von {count} Instanzen.</translation>
    </message>
    <message>
        <source>This is a typed code, not an artefact.</source>
        <translation>Dies ist ein eingetippter Code, kein Artefakt.</translation>
    </message>
    <message>
        <source>This is a usage report for Cisco.</source>
        <translation>Dies ist ein Nutzungsbericht für Cisco.</translation>
    </message>
    <message>
        <source>This is a workspace of SLR Desktop.</source>
        <translation>Dies ist ein Arbeitsbereich von SLR Desktop.</translation>
    </message>
    <message>
        <source>This is a {kind} code, not a {wanted} code.</source>
        <translation>Dies ist ein Code der Art {kind}, nicht der Art {wanted}.</translation>
    </message>
    <message>
        <source>This is an authorization code of Cisco&apos;s for all licenses at once.</source>
        <translation>Dies ist ein Autorisierungscode von Cisco für alle Lizenzen auf einmal.</translation>
    </message>
    <message>
        <source>This is an authorization for {subject}.</source>
        <translation>Dies ist eine Autorisierung für {subject}.</translation>
    </message>
    <message>
        <source>This is an authorization of Cisco&apos;s for {subject}.</source>
        <translation>Dies ist eine Autorisierung von Cisco für {subject}.</translation>
    </message>
    <message>
        <source>This is longer than {limit} bytes.</source>
        <translation>Dies ist länger als {limit} Byte.</translation>
    </message>
    <message>
        <source>This is no signed artefact in the form of the format: {why}.</source>
        <translation>Dies ist kein signiertes Artefakt in der Form des Formats: {why}.</translation>
    </message>
    <message>
        <source>This is no signed journal head in the form of the format.</source>
        <translation>Dies ist kein signierter Journalkopf in der Form des Formats.</translation>
    </message>
    <message>
        <source>This is no text in UTF-8, nor in UTF-16 with its mark, and no artefact of this app.</source>
        <translation>Dies ist weder Text in UTF-8 oder in UTF-16 mit seiner Kennung noch ein Artefakt dieses Programms.</translation>
    </message>
    <message>
        <source>This is no universal, return or confirmation code.</source>
        <translation>Dies ist kein Universal-, Rückgabe- oder Bestätigungscode.</translation>
    </message>
    <message>
        <source>This is nothing that SLR Desktop knows.</source>
        <translation>Dies ist nichts, was SLR Desktop kennt.</translation>
    </message>
    <message>
        <source>This is one frame of a running QR code.</source>
        <translation>Dies ist ein Einzelbild eines laufenden QR-Codes.</translation>
    </message>
    <message>
        <source>This is one frame of several; read the other frames too.</source>
        <translation>Dies ist ein Einzelbild von mehreren; auch die anderen Einzelbilder lesen.</translation>
    </message>
    <message>
        <source>This is the UDI line of {subject}.</source>
        <translation>Dies ist die UDI-Zeile von {subject}.</translation>
    </message>
    <message>
        <source>This is the beginning of an XML and no more.</source>
        <translation>Dies ist nur der Anfang eines XML.</translation>
    </message>
    <message>
        <source>This is the introduction of the site {subject}.</source>
        <translation>Dies ist die Vorstellung des Standorts {subject}.</translation>
    </message>
    <message>
        <source>This is the request code of {subject}.</source>
        <translation>Dies ist der Anforderungscode von {subject}.</translation>
    </message>
    <message>
        <source>This is the trust anchor of the authority {subject}.</source>
        <translation>Dies ist der Vertrauensanker der Lizenzstelle {subject}.</translation>
    </message>
    <message>
        <source>This is what a product of Cisco&apos;s printed on its console.</source>
        <translation>Dies hat ein Produkt von Cisco auf seiner Konsole ausgegeben.</translation>
    </message>
    <message>
        <source>This is {kind}; what is wanted here is {wanted}.</source>
        <translation>Dies ist {kind}; erwartet wird hier {wanted}.</translation>
    </message>
    <message>
        <source>This machine knows the workspace with another key.</source>
        <translation>Dieser Rechner kennt den Arbeitsbereich mit einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>This passphrase is on the list of common ones.</source>
        <translation>Diese Passphrase steht auf der Liste gängiger Passphrasen.</translation>
    </message>
    <message>
        <source>This reads as a code of SLR Desktop, and something in it is mistyped.</source>
        <translation>Dies liest sich wie ein Code von SLR Desktop mit einem Tippfehler.</translation>
    </message>
    <message>
        <source>This reads as {kind}, not as a request code or UDI line.</source>
        <translation>Erkannt als: {kind}; kein Anforderungscode und keine UDI-Zeile.</translation>
    </message>
    <message>
        <source>This reads as {kind}, not as an authorization.</source>
        <translation>Erkannt als: {kind}; keine Autorisierung.</translation>
    </message>
    <message>
        <source>This reads as {kind}, not as {wanted}.</source>
        <translation>Erkannt als: {kind}; erwartet wird: {wanted}.</translation>
    </message>
    <message>
        <source>This request code stops early: prefix, product:serial, hash and checksum make one.</source>
        <translation>Dieser Anforderungscode endet zu früh: Er besteht aus Präfix, product:serial, Hash und Prüfsumme.</translation>
    </message>
    <message>
        <source>This request comes from a site that is not known here.</source>
        <translation>Diese Anforderung kommt von einem Standort, der hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>This request waits in the inbox already, as {exchange}.</source>
        <translation>Diese Anforderung wartet bereits im Eingang, als {exchange}.</translation>
    </message>
    <message>
        <source>This request was answered already.</source>
        <translation>Diese Anforderung wurde bereits beantwortet.</translation>
    </message>
    <message>
        <source>This return code is recorded already, in exchange {exchange}.</source>
        <translation>Dieser Rückgabecode ist bereits erfasst, in Vorgang {exchange}.</translation>
    </message>
    <message>
        <source>This return code is recorded of {name}, in exchange {exchange}.</source>
        <translation>Dieser Rückgabecode ist für {name} erfasst, in Vorgang {exchange}.</translation>
    </message>
    <message>
        <source>This row has no {what}.</source>
        <translation>In dieser Zeile fehlt: {what}.</translation>
    </message>
    <message>
        <source>This row has {found} fields, and the heading has {wanted}.</source>
        <translation>Diese Zeile hat {found} Felder, die Kopfzeile hat {wanted}.</translation>
    </message>
    <message>
        <source>This site was pinned at first sight; its words were not compared.</source>
        <translation>Dieser Standort wurde beim ersten Kontakt festgelegt; die Wörter wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>This text has more than {limit} lines.</source>
        <translation>Dieser Text hat mehr als {limit} Zeilen.</translation>
    </message>
    <message>
        <source>This workspace was restored from a backup; what {instance} has installed since is not known here.</source>
        <translation>Dieser Arbeitsbereich wurde aus einer Sicherung wiederhergestellt; was {instance} seitdem installiert hat, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This would authorize nothing at all.</source>
        <translation>Dies würde überhaupt nichts autorisieren.</translation>
    </message>
    <message>
        <source>This {name} cannot be typed between quotes: it holds a quote or a line break.</source>
        <translation>Dies kann nicht zwischen Anführungszeichen eingegeben werden: {name}; es enthält ein Anführungszeichen oder einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>To trust it, compare its words by voice or paper.</source>
        <translation>Um zu vertrauen, die Wörter mündlich oder auf Papier vergleichen.</translation>
    </message>
    <message>
        <source>Training and real work never mix.</source>
        <translation>Übung und Echtbetrieb bleiben getrennt.</translation>
    </message>
    <message>
        <source>Training and real work never mix: use a workspace of the same sort.</source>
        <translation>Übung und Echtbetrieb bleiben getrennt: einen Arbeitsbereich derselben Art verwenden.</translation>
    </message>
    <message>
        <source>Try the passphrase again; nothing was changed.</source>
        <translation>Die Passphrase erneut versuchen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Type at {where}: {command}</source>
        <translation>Eingeben an {where}: {command}</translation>
    </message>
    <message>
        <source>Type the text again.</source>
        <translation>Den Text neu eintippen.</translation>
    </message>
    <message>
        <source>Unset QT_QPA_PLATFORM.</source>
        <translation>QT_QPA_PLATFORM aus der Umgebung entfernen.</translation>
    </message>
    <message>
        <source>Update SLR Desktop on this machine, or ask for an older format.</source>
        <translation>SLR Desktop auf diesem Rechner aktualisieren oder ein älteres Format anfordern.</translation>
    </message>
    <message>
        <source>Update SLR Desktop on this machine; it opens read-only until then.</source>
        <translation>SLR Desktop auf diesem Rechner aktualisieren; bis dahin wird nur lesend geöffnet.</translation>
    </message>
    <message>
        <source>Upgrade the product to {minimum} or later.</source>
        <translation>Das Produkt auf {minimum} oder später aktualisieren.</translation>
    </message>
    <message>
        <source>Use another medium; this one is not sound.</source>
        <translation>Ein anderes Medium verwenden; dieses ist nicht in Ordnung.</translation>
    </message>
    <message>
        <source>Use one of the names that are listed.</source>
        <translation>Einen der aufgeführten Namen verwenden.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Verwendbar: {known}.</translation>
    </message>
    <message>
        <source>Use that one, or choose a name that differs in more than capital letters.</source>
        <translation>Verwenden Sie dieses, oder wählen Sie einen Namen, der sich nicht nur in der Großschreibung unterscheidet.</translation>
    </message>
    <message>
        <source>Use the artefact that was made for this instance.</source>
        <translation>Das Artefakt verwenden, das für diese Instanz erstellt wurde.</translation>
    </message>
    <message>
        <source>Use the tag of the instance&apos;s own release.</source>
        <translation>Die Lizenzkennung des eigenen Release der Instanz verwenden.</translation>
    </message>
    <message>
        <source>Use {nearest}, or one of: {known}.</source>
        <translation>{nearest} verwenden oder eines von: {known}.</translation>
    </message>
    <message>
        <source>Voicemail of users that are there is never stopped.</source>
        <translation>Voicemail vorhandener Benutzer wird nie angehalten.</translation>
    </message>
    <message>
        <source>What is in use is reserved.</source>
        <translation>Was in Nutzung ist, ist reserviert.</translation>
    </message>
    <message>
        <source>What was read back from {path} is not what was written.</source>
        <translation>Was aus {path} zurückgelesen wurde, entspricht nicht dem Geschriebenen.</translation>
    </message>
    <message>
        <source>What {name} signs with was valid until {until}, and 90 days more.</source>
        <translation>Der Schlüssel, mit dem {name} signiert, war gültig bis {until} und 90 Tage länger.</translation>
    </message>
    <message>
        <source>What {name} signs with was valid until {until}; 90 days more count.</source>
        <translation>Womit {name} signiert, galt bis {until}; 90 Tage länger wird es noch angenommen.</translation>
    </message>
    <message>
        <source>Where its receipt was lost, it is given once more: enter it again.</source>
        <translation>Ging die Quittung verloren, wird sie noch einmal gegeben: dazu erneut eingeben.</translation>
    </message>
    <message>
        <source>Without the passphrase nothing can be recorded.</source>
        <translation>Ohne die Passphrase kann nichts erfasst werden.</translation>
    </message>
    <message>
        <source>You made this yourself.</source>
        <translation>Dies wurde hier selbst erstellt.</translation>
    </message>
    <message>
        <source>You made this yourself: it is the authorization {exchange} for {subject}.</source>
        <translation>Dies wurde hier selbst erstellt: Es ist die Autorisierung {exchange} für {subject}.</translation>
    </message>
    <message>
        <source>You made this yourself: it is the confirmation {exchange} of {subject}.</source>
        <translation>Dies wurde hier selbst erstellt: Es ist die Bestätigung {exchange} von {subject}.</translation>
    </message>
    <message>
        <source>You made this yourself: it is the receipt of {exchange}.</source>
        <translation>Dies wurde hier selbst erstellt: Es ist die Quittung zu {exchange}.</translation>
    </message>
    <message>
        <source>You made this yourself: it is the request {exchange} for {subject}.</source>
        <translation>Dies wurde hier selbst erstellt: Es ist die Anforderung {exchange} für {subject}.</translation>
    </message>
    <message>
        <source>You made this yourself: it is the return {exchange} of {subject}.</source>
        <translation>Dies wurde hier selbst erstellt: Es ist die Rückgabe {exchange} von {subject}.</translation>
    </message>
    <message>
        <source>a batch</source>
        <translation>ein Sammelumschlag</translation>
    </message>
    <message>
        <source>a confirmation</source>
        <translation>eine Bestätigung</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>a digest is not 64 hex digits</source>
        <translation>ein Hashwert hat nicht 64 Hexziffern</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a group is too large</source>
        <translation>eine Gruppe ist zu groß</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>eine Verknüpfung</translation>
    </message>
    <message>
        <source>a list or map that is too long</source>
        <translation>eine zu lange Liste oder Zuordnung</translation>
    </message>
    <message>
        <source>a list that is too long</source>
        <translation>eine zu lange Liste</translation>
    </message>
    <message>
        <source>a number in it does not fit a 256-bit curve</source>
        <translation>eine Zahl darin passt nicht zu einer 256-Bit-Kurve</translation>
    </message>
    <message>
        <source>a number in it is negative or not minimal</source>
        <translation>eine Zahl darin ist negativ oder nicht minimal kodiert</translation>
    </message>
    <message>
        <source>a number up to {limit}</source>
        <translation>eine Zahl bis {limit}</translation>
    </message>
    <message>
        <source>a part is of the wrong type</source>
        <translation>ein Teil hat den falschen Typ</translation>
    </message>
    <message>
        <source>a part of it is no byte string</source>
        <translation>ein Teil davon ist keine Bytefolge</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>ein Teil des Pfads ist kein Ordner</translation>
    </message>
    <message>
        <source>a part of its tree is missing</source>
        <translation>ein Teil seines Baums fehlt</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a receipt</source>
        <translation>eine Quittung</translation>
    </message>
    <message>
        <source>a release with smart licensing</source>
        <translation>ein Release mit Smart Licensing</translation>
    </message>
    <message>
        <source>a request</source>
        <translation>eine Anforderung</translation>
    </message>
    <message>
        <source>a return</source>
        <translation>eine Rückgabe</translation>
    </message>
    <message>
        <source>a row is not a table, a key, a record and what it replaced</source>
        <translation>eine Zeile besteht nicht aus Tabelle, Schlüssel, Datensatz und dem, was er ersetzt hat</translation>
    </message>
    <message>
        <source>a signature has another form</source>
        <translation>eine Signatur hat eine andere Form</translation>
    </message>
    <message>
        <source>a signature has unprotected headers</source>
        <translation>eine Signatur hat ungeschützte Kopffelder</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a text that is too long</source>
        <translation>einen zu langen Text</translation>
    </message>
    <message>
        <source>a trust anchor</source>
        <translation>ein Vertrauensanker</translation>
    </message>
    <message>
        <source>absent, as it should have been</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>an authorization</source>
        <translation>eine Autorisierung</translation>
    </message>
    <message>
        <source>an integer that is too large</source>
        <translation>eine zu große ganze Zahl</translation>
    </message>
    <message>
        <source>an introduction</source>
        <translation>eine Vorstellung</translation>
    </message>
    <message>
        <source>and {count} more findings</source>
        <translation>und {count} weitere Befunde</translation>
    </message>
    <message>
        <source>another authority</source>
        <translation>eine andere Autorität</translation>
    </message>
    <message>
        <source>another shape than reservations have</source>
        <translation>andere Form als bei Reservierungen</translation>
    </message>
    <message>
        <source>another site</source>
        <translation>einen anderen Standort</translation>
    </message>
    <message>
        <source>another workspace</source>
        <translation>einen anderen Arbeitsbereich</translation>
    </message>
    <message>
        <source>as entry {before} had left it</source>
        <translation>wie Eintrag {before} ihn hinterlassen hat</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>bytes follow the two numbers</source>
        <translation>nach den zwei Zahlen folgen noch Bytes</translation>
    </message>
    <message>
        <source>character {position}, {given}, cannot occur here</source>
        <translation>Zeichen {position}, {given}, kann hier nicht vorkommen</translation>
    </message>
    <message>
        <source>character {position}, {given}, cannot occur here; perhaps {meant}</source>
        <translation>Zeichen {position}, {given}, kann hier nicht vorkommen; vielleicht {meant}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>far ahead of</source>
        <translation>weit nach</translation>
    </message>
    <message>
        <source>from now</source>
        <translation>ab jetzt</translation>
    </message>
    <message>
        <source>group {groups} has another length</source>
        <translation>Gruppe {groups} hat eine andere Länge</translation>
    </message>
    <message>
        <source>group {group} read as {right}, typed {typed}</source>
        <translation>Gruppe {group} als {right} gelesen, eingegeben war {typed}</translation>
    </message>
    <message>
        <source>here it would be refused: {why}</source>
        <translation>hier würde es abgelehnt: {why}</translation>
    </message>
    <message>
        <source>hyphens that were missing between its groups</source>
        <translation>Bindestriche, die zwischen den Gruppen fehlten</translation>
    </message>
    <message>
        <source>it cannot be decoded</source>
        <translation>er ist nicht dekodierbar</translation>
    </message>
    <message>
        <source>it does not begin as a signed artefact</source>
        <translation>es beginnt nicht wie ein signiertes Artefakt</translation>
    </message>
    <message>
        <source>it does not begin as one</source>
        <translation>er beginnt nicht wie einer</translation>
    </message>
    <message>
        <source>it does not say when</source>
        <translation>der Zeitpunkt fehlt</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>it has no Ed25519 signature</source>
        <translation>es hat keine Ed25519-Signatur</translation>
    </message>
    <message>
        <source>it has no signed head</source>
        <translation>ihm fehlt der signierte Kopf</translation>
    </message>
    <message>
        <source>it has other parts than an entry</source>
        <translation>er hat andere Teile als ein Eintrag</translation>
    </message>
    <message>
        <source>it has unprotected headers</source>
        <translation>es hat ungeschützte Kopffelder</translation>
    </message>
    <message>
        <source>it has {given}, the request code {wanted}</source>
        <translation>hier steht {given}, im Anforderungscode {wanted}</translation>
    </message>
    <message>
        <source>it has {given}, the rule gives {expected}: mistyped or cut</source>
        <translation>hier steht {given}, die Regel ergibt {expected}: vertippt oder abgeschnitten</translation>
    </message>
    <message>
        <source>it has {length} characters; those seen have {seen}</source>
        <translation>{length} Zeichen lang; bekannte sind {seen} Zeichen lang</translation>
    </message>
    <message>
        <source>it holds a negative integer</source>
        <translation>er enthält eine negative Zahl</translation>
    </message>
    <message>
        <source>it holds a type that is not allowed</source>
        <translation>er enthält einen nicht erlaubten Typ</translation>
    </message>
    <message>
        <source>it holds something else than keys</source>
        <translation>er enthält etwas anderes als Schlüssel</translation>
    </message>
    <message>
        <source>it is UTF-16 text, which none of Cisco&apos;s is; better fetch the file itself</source>
        <translation>es ist UTF-16-Text, was bei Cisco keine Datei ist; besser die Datei selbst holen</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>es ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>it is for {given}, the instance is {own}</source>
        <translation>für {given}, die Instanz ist {own}</translation>
    </message>
    <message>
        <source>it is for {given}, the request code is of {wanted}</source>
        <translation>für {given}, der Anforderungscode ist von {wanted}</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>wird gerade benutzt</translation>
    </message>
    <message>
        <source>it is not as long as its signed head says</source>
        <translation>es ist nicht so lang, wie sein signierter Kopf angibt</translation>
    </message>
    <message>
        <source>it is not in its one deterministic form</source>
        <translation>er hat nicht die eine vorgeschriebene Form</translation>
    </message>
    <message>
        <source>it is not in its one form</source>
        <translation>es hat nicht die eine vorgeschriebene Form</translation>
    </message>
    <message>
        <source>it is not one</source>
        <translation>es ist keine</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>it is of an unknown version</source>
        <translation>er hat eine unbekannte Version</translation>
    </message>
    <message>
        <source>it is of version {version}; this program knows 1 to {last}</source>
        <translation>die Datei hat Version {version}; dieses Programm kennt 1 bis {last}</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>it names no UDI that can be read</source>
        <translation>keine lesbare UDI darin</translation>
    </message>
    <message>
        <source>it says that it is number {number}</source>
        <translation>laut eigener Angabe ist er Nummer {number}</translation>
    </message>
    <message>
        <source>it says {given}, and here it is {today}</source>
        <translation>angegeben ist {given}, hier ist heute der {today}</translation>
    </message>
    <message>
        <source>it was made at {given}, the one that is installed at {installed}</source>
        <translation>sie wurde um {given} erstellt, die installierte um {installed}</translation>
    </message>
    <message>
        <source>its digest does not fit</source>
        <translation>sein Hashwert passt nicht</translation>
    </message>
    <message>
        <source>its first entry does not say what the workspace is</source>
        <translation>sein erster Eintrag sagt nicht, was der Arbeitsbereich ist</translation>
    </message>
    <message>
        <source>its first entry is missing</source>
        <translation>sein erster Eintrag fehlt</translation>
    </message>
    <message>
        <source>its first entry is not the one under its head</source>
        <translation>sein erster Eintrag ist nicht der unter seinem Kopf</translation>
    </message>
    <message>
        <source>its head covers no entry</source>
        <translation>sein Kopf deckt keinen Eintrag ab</translation>
    </message>
    <message>
        <source>its head is none</source>
        <translation>sein Kopf ist keiner</translation>
    </message>
    <message>
        <source>its head is not the one that was signed</source>
        <translation>sein Kopf ist nicht der signierte</translation>
    </message>
    <message>
        <source>its header is out of range</source>
        <translation>sein Kopf enthält Werte außerhalb des erlaubten Bereichs</translation>
    </message>
    <message>
        <source>its list of signatures is empty or too long</source>
        <translation>die Liste der Signaturen ist leer oder zu lang</translation>
    </message>
    <message>
        <source>its protected header has another type</source>
        <translation>sein geschützter Kopf nennt einen anderen Typ</translation>
    </message>
    <message>
        <source>its protected header has other labels or another algorithm</source>
        <translation>sein geschützter Kopf hat andere Felder oder einen anderen Algorithmus</translation>
    </message>
    <message>
        <source>its size is impossible</source>
        <translation>seine Größe ist nicht möglich</translation>
    </message>
    <message>
        <source>its tree does not have the root of its signed head</source>
        <translation>sein Baum hat nicht die Wurzel seines signierten Kopfes</translation>
    </message>
    <message>
        <source>lists or maps too deep inside each other</source>
        <translation>zu tief verschachtelte Listen oder Zuordnungen</translation>
    </message>
    <message>
        <source>lists too deep inside each other</source>
        <translation>zu tief verschachtelte Listen</translation>
    </message>
    <message>
        <source>maps too deep inside each other</source>
        <translation>zu tief verschachtelte Zuordnungen</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no UUID is given to compare with</source>
        <translation>keine UUID zum Vergleich angegeben</translation>
    </message>
    <message>
        <source>no key is known</source>
        <translation>kein Schlüssel bekannt</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>no public sample of version {version}</source>
        <translation>kein öffentliches Muster der Version {version}</translation>
    </message>
    <message>
        <source>no request code was recorded</source>
        <translation>kein Anforderungscode erfasst</translation>
    </message>
    <message>
        <source>no rule is known for this version</source>
        <translation>für diese Version ist keine Regel bekannt</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>kein Platz mehr</translation>
    </message>
    <message>
        <source>not a UUID of 32 lower-case hex digits: {given}</source>
        <translation>keine UUID aus 32 Hexziffern in Kleinschreibung: {given}</translation>
    </message>
    <message>
        <source>not a product id: {given}</source>
        <translation>keine Produkt-ID: {given}</translation>
    </message>
    <message>
        <source>not a serial number: {given}</source>
        <translation>keine Seriennummer: {given}</translation>
    </message>
    <message>
        <source>not base64</source>
        <translation>kein base64</translation>
    </message>
    <message>
        <source>not one DER sequence</source>
        <translation>keine einzelne DER-Sequenz</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>not two DER integers</source>
        <translation>keine zwei DER-Zahlen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>one capital letter</source>
        <translation>ein Großbuchstabe</translation>
    </message>
    <message>
        <source>one of them cannot be read</source>
        <translation>eine davon ist nicht lesbar</translation>
    </message>
    <message>
        <source>one of them does not say when it was made</source>
        <translation>eine von beiden sagt nicht, wann sie erstellt wurde</translation>
    </message>
    <message>
        <source>present, cannot be verified here</source>
        <translation>vorhanden, hier nicht prüfbar</translation>
    </message>
    <message>
        <source>real work</source>
        <translation>Echtbetrieb</translation>
    </message>
    <message>
        <source>report {numbers} cannot be read</source>
        <translation>Bericht {numbers} ist nicht lesbar</translation>
    </message>
    <message>
        <source>serial {given}, the UUID has {end}</source>
        <translation>Seriennummer {given}, in der UUID steht {end}</translation>
    </message>
    <message>
        <source>something follows its end</source>
        <translation>nach seinem Ende folgt noch etwas</translation>
    </message>
    <message>
        <source>text in it is not UTF-8</source>
        <translation>Text darin ist nicht UTF-8</translation>
    </message>
    <message>
        <source>text in it is not what was stored</source>
        <translation>Text darin ist nicht, was gespeichert wurde</translation>
    </message>
    <message>
        <source>the UUID between the braces is not random (version 4)</source>
        <translation>die UUID zwischen den Klammern ist keine zufällige (Version 4)</translation>
    </message>
    <message>
        <source>the body {name} is in no entry</source>
        <translation>Inhalt {name} steht in keinem Eintrag</translation>
    </message>
    <message>
        <source>the body {name} of entry {entry} is missing</source>
        <translation>Inhalt {name} von Eintrag {entry} fehlt</translation>
    </message>
    <message>
        <source>the body {name} of entry {entry} is not what it was</source>
        <translation>Inhalt {name} von Eintrag {entry} ist nicht mehr derselbe</translation>
    </message>
    <message>
        <source>the checksum has {length} characters, not 2</source>
        <translation>die Prüfsumme hat {length} Zeichen statt 2</translation>
    </message>
    <message>
        <source>the device is gone</source>
        <translation>das Gerät ist weg</translation>
    </message>
    <message>
        <source>the entries do not have the root of the head</source>
        <translation>die Einträge ergeben nicht die Wurzel des Kopfes</translation>
    </message>
    <message>
        <source>the entries from {first} on are under no signed head</source>
        <translation>die Einträge ab {first} stehen unter keinem signierten Kopf</translation>
    </message>
    <message>
        <source>the envelope or setting {name}</source>
        <translation>Umschlag oder Einstellung {name}</translation>
    </message>
    <message>
        <source>the file is too large for this medium</source>
        <translation>die Datei ist zu groß für diesen Datenträger</translation>
    </message>
    <message>
        <source>the genesis is the first entry, and no other</source>
        <translation>nur der erste Eintrag darf den Arbeitsbereich begründen</translation>
    </message>
    <message>
        <source>the hash has {length} characters; those seen have 9</source>
        <translation>der Hash hat {length} Zeichen; bekannte haben 9</translation>
    </message>
    <message>
        <source>the head covers {covered} entries, and there are {entries}</source>
        <translation>der Kopf deckt {covered} Einträge ab, vorhanden sind {entries}</translation>
    </message>
    <message>
        <source>the header of a signature has other labels or another algorithm</source>
        <translation>der Kopf einer Signatur hat andere Felder oder einen anderen Algorithmus</translation>
    </message>
    <message>
        <source>the high-water mark</source>
        <translation>die Höchststandsmarke</translation>
    </message>
    <message>
        <source>the keys of a map are not integers 0 to 23 in order</source>
        <translation>die Schlüssel einer Zuordnung sind nicht Zahlen von 0 bis 23 in aufsteigender Folge</translation>
    </message>
    <message>
        <source>the last group is too large</source>
        <translation>die letzte Gruppe ist zu groß</translation>
    </message>
    <message>
        <source>the medium does not allow it</source>
        <translation>der Datenträger lässt es nicht zu</translation>
    </message>
    <message>
        <source>the medium does not answer</source>
        <translation>der Datenträger antwortet nicht</translation>
    </message>
    <message>
        <source>the medium gave an error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>the medium is write-protected</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the name is taken</source>
        <translation>der Name ist vergeben</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the note signs another head than the one that is stored</source>
        <translation>signiert ist ein anderer Kopf als der gespeicherte</translation>
    </message>
    <message>
        <source>the part between the braces is not a UUID in base64</source>
        <translation>der Teil zwischen den Klammern ist keine UUID in base64</translation>
    </message>
    <message>
        <source>the product id is {given}, and {product} has {wanted}</source>
        <translation>die Produkt-ID ist {given}, und {product} hat {wanted}</translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation>das Kontingent ist aufgebraucht</translation>
    </message>
    <message>
        <source>the record {key} of table {table}</source>
        <translation>Datensatz {key} der Tabelle {table}</translation>
    </message>
    <message>
        <source>the root {root} that {who} holds is not in this history</source>
        <translation>die Wurzel {root} bei {who} kommt in dieser Geschichte nicht vor</translation>
    </message>
    <message>
        <source>the server has lost it</source>
        <translation>der Server kennt es nicht mehr</translation>
    </message>
    <message>
        <source>the signature of its head is wrong</source>
        <translation>die Signatur seines Kopfes ist falsch</translation>
    </message>
    <message>
        <source>the system says: {said}</source>
        <translation>das System meldet: {said}</translation>
    </message>
    <message>
        <source>the verification was broken off</source>
        <translation>die Prüfung wurde abgebrochen</translation>
    </message>
    <message>
        <source>there are more than {limit} entitlements</source>
        <translation>mehr als {limit} Berechtigungen</translation>
    </message>
    <message>
        <source>there is an entry numbered {number}</source>
        <translation>es gibt einen Eintrag mit der Nummer {number}</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>tile {index} of level {level} is not the root of its entries</source>
        <translation>Kachel {index} der Ebene {level} ist nicht die Wurzel ihrer Einträge</translation>
    </message>
    <message>
        <source>to read it {removed} went; better fetch the file itself</source>
        <translation>zum Lesen entfernt: {removed}; besser die Datei selbst holen</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>zu viele Dateien sind offen</translation>
    </message>
    <message>
        <source>too many values</source>
        <translation>zu viele Werte</translation>
    </message>
    <message>
        <source>word {number}</source>
        <translation>Wort {number}</translation>
    </message>
    <message>
        <source>word {number} (did you mean {near}?)</source>
        <translation>Wort {number} (vielleicht {near})</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{count} blanks</source>
        <translation>{count} Leerzeichen</translation>
    </message>
    <message>
        <source>{count} files of this sender, number {first} to {last}, have not arrived.</source>
        <translation>{count} Dateien dieses Absenders, Nummer {first} bis {last}, sind nicht eingetroffen.</translation>
    </message>
    <message>
        <source>{field} {value}</source>
        <translation>{field} {value}</translation>
    </message>
    <message>
        <source>{given}</source>
        <translation>{given}</translation>
    </message>
    <message>
        <source>{instance} holds a reservation of its own already, at number {number}: it cannot take over another.</source>
        <translation>{instance} hat schon eine eigene Reservierung, bei Nummer {number}: Sie kann keine andere übernehmen.</translation>
    </message>
    <message>
        <source>{instance} made it before another request, which was answered since: it holds number {number}. Dismiss it here.</source>
        <translation>{instance} hat sie vor einer anderen Anforderung erstellt, die seither beantwortet wurde: Es hält Nummer {number}. Hier abweisen.</translation>
    </message>
    <message>
        <source>{instance} made this request before another one, which was answered since: it holds number {number}.</source>
        <translation>{instance} hat diese Anforderung vor einer anderen erstellt, die seither beantwortet wurde: Es hält Nummer {number}.</translation>
    </message>
    <message>
        <source>{instance} was answered already, and its request file was not here.</source>
        <translation>{instance} wurde schon beantwortet; nur die Anforderungsdatei war nicht hier.</translation>
    </message>
    <message>
        <source>{instance} was answered already, by what this restored copy has lost; it holds number {number}.</source>
        <translation>{instance} wurde schon beantwortet, aber diese wiederhergestellte Kopie hat die Antwort verloren; sie kennt Nummer {number}.</translation>
    </message>
    <message>
        <source>{name} has no authorization to give back: none of its requests is open or was cancelled.</source>
        <translation>{name} hat keine Autorisierung zurückzugeben: Keine ihrer Anforderungen ist offen oder wurde storniert.</translation>
    </message>
    <message>
        <source>{name} has the same UUID: {udi}.</source>
        <translation>{name} hat dieselbe UUID: {udi}.</translation>
    </message>
    <message>
        <source>{name} is a subscriber; licensing acts are done on its publisher, and cluster {cluster} has none here.</source>
        <translation>{name} ist ein Subscriber; Lizenzaktionen erfolgen auf dem Publisher, und der Cluster {cluster} hat hier keinen.</translation>
    </message>
    <message>
        <source>{name} is a workspace, not something that the other side sent.</source>
        <translation>{name} ist ein Arbeitsbereich und nichts, was die andere Seite gesendet hat.</translation>
    </message>
    <message>
        <source>{name} is empty: it has 0 bytes.</source>
        <translation>{name} ist leer: die Datei hat 0 Byte.</translation>
    </message>
    <message>
        <source>{name} is trusted already, by these very bytes: nothing has to be compared again.</source>
        <translation>{name} wird schon vertraut, durch genau diese Bytes: Es ist nichts neu zu vergleichen.</translation>
    </message>
    <message>
        <source>{out} cannot be looked at: {reason}.</source>
        <translation>{out} lässt sich nicht ansehen: {reason}.</translation>
    </message>
    <message>
        <source>{size} bytes are no Ed25519 public key.</source>
        <translation>{size} Bytes sind kein öffentlicher Ed25519-Schlüssel.</translation>
    </message>
    <message>
        <source>{tag}: the term {start} to {end} does not cover {today}.</source>
        <translation>{tag}: Die Laufzeit {start} bis {end} deckt {today} nicht ab.</translation>
    </message>
    <message>
        <source>{tag}: {used} in use, {reserved} reserved</source>
        <translation>{tag}: {used} in Nutzung, {reserved} reserviert</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>It takes over the reservation of {name}.</source>
        <translation>Sie übernimmt die Reservierung von {name}.</translation>
    </message>
    <message>
        <source>It takes over the reservation of {name}: shut {name} down, then return its licenses here.</source>
        <translation>Sie übernimmt die Reservierung von {name}: {name} abschalten, dann hier dessen Lizenzen zurückgeben.</translation>
    </message>
    <message>
        <source>It was made for {other}, not for this workspace, and is about {instance}.</source>
        <translation>Es ist für {other} gemacht, nicht für diesen Arbeitsbereich, und betrifft {instance}.</translation>
    </message>
    <message>
        <source>It was made for {other}, not for this workspace.</source>
        <translation>Es ist für {other} gemacht, nicht für diesen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Its reservation was moved to {name}: shut it down, or make a new request before the evaluation period ends.</source>
        <translation>Die Reservierung ist nach {name} umgezogen: die Instanz abschalten oder vor Ende des Evaluierungszeitraums neu anfordern.</translation>
    </message>
    <message>
        <source>Its reservation was moved to {name}: shut it down, then return its licenses here.</source>
        <translation>Die Reservierung ist nach {name} umgezogen: die Instanz abschalten, dann hier ihre Lizenzen zurückgeben.</translation>
    </message>
    <message>
        <source>Its reservation was moved to {name}: the return code releases nothing, it only closes the books.</source>
        <translation>Die Reservierung ist nach {name} umgezogen: Der Rückgabecode gibt nichts frei, er schließt nur die Bücher.</translation>
    </message>
    <message>
        <source>Nothing is entered twice. Where its receipt was lost, it is given once more.</source>
        <translation>Nichts wird zweimal eingegeben. Ging die Quittung verloren, wird sie noch einmal gegeben.</translation>
    </message>
    <message>
        <source>The authority has moved this reservation to {name}: for this instance it counts no more.</source>
        <translation>Die Lizenzstelle hat diese Reservierung nach {name} umgezogen: Für diese Instanz zählt sie nicht mehr.</translation>
    </message>
    <message>
        <source>The letters {given} at its beginning do not fit its groups; {right} would. A code of training begins with T, one of real work with S.</source>
        <translation>Die Buchstaben {given} am Anfang passen nicht zu den Gruppen; {right} würde passen. Ein Code aus der Übung beginnt mit T, einer aus dem Echtbetrieb mit S.</translation>
    </message>
    <message>
        <source>The {root} ends here but does not begin.</source>
        <translation>{root} endet hier, beginnt aber nicht.</translation>
    </message>
    <message>
        <source>There are {count} XMLs of Cisco&apos;s in this text; one at a time.</source>
        <translation>Dieser Text enthält {count} XML-Dateien von Cisco; jeweils nur eine.</translation>
    </message>
    <message>
        <source>These words or digits cannot be right: {why}.</source>
        <translation>Diese Wörter oder Ziffern können nicht stimmen: {why}.</translation>
    </message>
    <message>
        <source>This is JSON with an authorization in it, not the authorization itself.</source>
        <translation>Das ist JSON mit einer Autorisierung darin, nicht die Autorisierung selbst.</translation>
    </message>
    <message>
        <source>This is no code: one that is entered here begins with {confirmation} or {back}.</source>
        <translation>Dies ist kein Code: einer, der hier eingegeben wird, beginnt mit {confirmation} oder {back}.</translation>
    </message>
    <message>
        <source>Type the rest of it.</source>
        <translation>Den Rest eingeben.</translation>
    </message>
    <message>
        <source>What it authorizes was returned on {time}.</source>
        <translation>Was sie autorisiert, wurde am {time} zurückgegeben.</translation>
    </message>
    <message>
        <source>waiting for {what}</source>
        <translation>wartet auf {what}</translation>
    </message>
    <message>
        <source>{bad} of {all} were refused.</source>
        <translation>{bad} von {all} wurden abgelehnt.</translation>
    </message>
    <message>
        <source>{count} bidirectional marks</source>
        <translation>{count} Schreibrichtungszeichen</translation>
    </message>
    <message>
        <source>{count} bytes follow its end.</source>
        <translation>Nach dem Ende folgen {count} Byte.</translation>
    </message>
    <message>
        <source>{count} control characters</source>
        <translation>{count} Steuerzeichen</translation>
    </message>
    <message>
        <source>{count} curly quotes</source>
        <translation>{count} typografische Anführungszeichen</translation>
    </message>
    <message>
        <source>{count} invisible characters</source>
        <translation>{count} unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>{count} line breaks</source>
        <translation>{count} Zeilenumbrüche</translation>
    </message>
    <message>
        <source>{count} no-break or wide blanks</source>
        <translation>{count} geschützte oder breite Leerzeichen</translation>
    </message>
    <message>
        <source>{count} prompts</source>
        <translation>{count} Eingabeaufforderungen</translation>
    </message>
    <message>
        <source>{count} terminal escape sequences</source>
        <translation>{count} Steuersequenzen des Terminals</translation>
    </message>
    <message>
        <source>{count} typographic hyphens</source>
        <translation>{count} typografische Bindestriche</translation>
    </message>
    <message>
        <source>{evidence}</source>
        <translation>{evidence}</translation>
    </message>
    <message>
        <source>{folder} could not be read.</source>
        <translation>{folder} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{folder} has too many files named {name}.</source>
        <translation>{folder} enthält zu viele Dateien namens {name}.</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{given} does not read as a UDI.</source>
        <translation>{given} ist nicht als UDI lesbar.</translation>
    </message>
    <message>
        <source>{given} does not read as a release.</source>
        <translation>{given} ist nicht als Release lesbar.</translation>
    </message>
    <message>
        <source>{given} is a tag of several products.</source>
        <translation>{given} ist eine Lizenzkennung mehrerer Produkte.</translation>
    </message>
    <message>
        <source>{given} is not a request code.</source>
        <translation>{given} ist kein Anforderungscode.</translation>
    </message>
    <message>
        <source>{given} is not {digits} hex digits</source>
        <translation>{given} besteht nicht aus {digits} Hexziffern</translation>
    </message>
    <message>
        <source>{given} names several instances: {names}.</source>
        <translation>{given} bezeichnet mehrere Instanzen: {names}.</translation>
    </message>
    <message>
        <source>{instance} asks for nothing, and no quantity was given.</source>
        <translation>{instance} fordert nichts an, und es wurde keine Menge angegeben.</translation>
    </message>
    <message>
        <source>{instance} has a reservation already, at number {number}.</source>
        <translation>{instance} hat bereits eine Reservierung, bei Nummer {number}.</translation>
    </message>
    <message>
        <source>{instance} has another reservation here, {other}; one server has one.</source>
        <translation>{instance} hat hier eine andere Reservierung, {other}; ein Server hat nur eine.</translation>
    </message>
    <message>
        <source>{instance} has no number {number}; it has 1 to {newest}.</source>
        <translation>{instance} hat keine Nummer {number}; vorhanden sind 1 bis {newest}.</translation>
    </message>
    <message>
        <source>{instance} holds a reservation already, at number {number}: enter its return code, move it to this request, or remove it.</source>
        <translation>{instance} hält bereits eine Reservierung, bei Nummer {number}: deren Rückgabecode eingeben, sie auf diese Anforderung umziehen oder entfernen.</translation>
    </message>
    <message>
        <source>{instance} may go on using them: nobody here would see it.</source>
        <translation>{instance} kann sie weiter nutzen: Hier würde das niemand sehen.</translation>
    </message>
    <message>
        <source>{kind} {name} is missing or changed</source>
        <translation>{kind} {name} fehlt oder ist verändert</translation>
    </message>
    <message>
        <source>{kind} {name} is not as this version makes it</source>
        <translation>{kind} {name} ist nicht so, wie diese Version es anlegt</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}: {text}</translation>
    </message>
    <message>
        <source>{length} characters long, which no such signature is</source>
        <translation>{length} Zeichen lang; so lang ist keine solche Signatur</translation>
    </message>
    <message>
        <source>{name} has a reservation in progress.</source>
        <translation>{name} hat eine laufende Reservierung.</translation>
    </message>
    <message>
        <source>{name} has no reservation in progress.</source>
        <translation>{name} hat keine laufende Reservierung.</translation>
    </message>
    <message>
        <source>{name} has no reservation installed.</source>
        <translation>{name} hat keine installierte Reservierung.</translation>
    </message>
    <message>
        <source>{name} has no reservation installed. Its last return code was {code}.</source>
        <translation>{name} hat keine installierte Reservierung. Der letzte Rückgabecode war {code}.</translation>
    </message>
    <message>
        <source>{name} has nothing to cancel.</source>
        <translation>{name} hat nichts zu stornieren.</translation>
    </message>
    <message>
        <source>{name} holds a reservation.</source>
        <translation>{name} hält eine Reservierung.</translation>
    </message>
    <message>
        <source>{name} holds no reservation that could be updated.</source>
        <translation>{name} hält keine Reservierung, die aktualisiert werden könnte.</translation>
    </message>
    <message>
        <source>{name} is a subscriber; licensing acts are done on its publisher, {publisher}.</source>
        <translation>{name} ist ein Subscriber; Lizenzaktionen erfolgen auf dem Publisher, {publisher}.</translation>
    </message>
    <message>
        <source>{name} is here already: {udi}.</source>
        <translation>{name} ist hier bereits vorhanden: {udi}.</translation>
    </message>
    <message>
        <source>{name} is in reservation mode, where nothing is registered or renewed.</source>
        <translation>{name} ist im Reservierungsmodus; dort wird nichts registriert oder erneuert.</translation>
    </message>
    <message>
        <source>{name} is in smart licensing mode, not in reservation mode.</source>
        <translation>{name} ist im Smart-Licensing-Modus, nicht im Reservierungsmodus.</translation>
    </message>
    <message>
        <source>{name} is in that mode already.</source>
        <translation>{name} ist bereits in diesem Modus.</translation>
    </message>
    <message>
        <source>{name} is known here with another key than the one that this brings.</source>
        <translation>{name} ist hier mit einem anderen Schlüssel bekannt als dem hier gelieferten.</translation>
    </message>
    <message>
        <source>{name} is known here with other keys; another first statement of it is not taken.</source>
        <translation>{name} ist hier mit anderen Schlüsseln bekannt; eine andere Erstangabe dazu wird nicht angenommen.</translation>
    </message>
    <message>
        <source>{name} is licensed by this app itself; its codes are made here.</source>
        <translation>{name} wird von diesem Programm selbst lizenziert; die Codes werden hier erstellt.</translation>
    </message>
    <message>
        <source>{name} is no name for a file of ours.</source>
        <translation>{name} ist kein Name für eine Datei dieses Programms.</translation>
    </message>
    <message>
        <source>{name} is not registered, and this version of SLR Desktop registers no instance.</source>
        <translation>{name} ist nicht registriert, und diese Version von SLR Desktop registriert keine Instanz.</translation>
    </message>
    <message>
        <source>{name} is of family native; this is a code of Cisco&apos;s.</source>
        <translation>{name} gehört zur Familie native; dies ist ein Code von Cisco.</translation>
    </message>
    <message>
        <source>{name} is open in another window of SLR Desktop.</source>
        <translation>{name} ist in einem anderen Fenster von SLR Desktop geöffnet.</translation>
    </message>
    <message>
        <source>{name} is registered already.</source>
        <translation>{name} ist bereits registriert.</translation>
    </message>
    <message>
        <source>{name} is trusted already, by these very bytes.</source>
        <translation>{name} wird bereits vertraut, auf Grundlage genau dieser Bytes.</translation>
    </message>
    <message>
        <source>{name} makes its codes itself; an authorization that it never installed is given back there.</source>
        <translation>{name} erstellt die Codes selbst; eine nie installierte Autorisierung wird dort zurückgegeben.</translation>
    </message>
    <message>
        <source>{name} stands in this list twice: the other row is {other}.</source>
        <translation>{name} steht zweimal in dieser Liste: Die andere Zeile ist {other}.</translation>
    </message>
    <message>
        <source>{name}, in artefact {digest}</source>
        <translation>{name}, in Artefakt {digest}</translation>
    </message>
    <message>
        <source>{name}: {detail}</source>
        <translation>{name}: {detail}</translation>
    </message>
    <message>
        <source>{name}: {detail}.</source>
        <translation>{name}: {detail}.</translation>
    </message>
    <message>
        <source>{number} is beyond the numbers that can be recorded.</source>
        <translation>{number} liegt außerhalb der Zahlen, die erfasst werden können.</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one} {other}</translation>
    </message>
    <message>
        <source>{one}; ...</source>
        <translation>{one}; ...</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}; {other}</translation>
    </message>
    <message>
        <source>{out} is not a folder.</source>
        <translation>{out} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{owner} is not known here yet; its words were not compared.</source>
        <translation>{owner} ist hier noch nicht bekannt; die Wörter wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>{owner} made it, at {made}.</source>
        <translation>Erstellt von {owner}, am {made}.</translation>
    </message>
    <message>
        <source>{path} cannot be reached.</source>
        <translation>{path} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({detail}).</source>
        <translation>{path} ist nicht beschreibbar ({detail}).</translation>
    </message>
    <message>
        <source>{path} cannot be written to.</source>
        <translation>{path} ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>{path} could not be read ({why}).</source>
        <translation>{path} konnte nicht gelesen werden ({why}).</translation>
    </message>
    <message>
        <source>{path} could not be written ({why}).</source>
        <translation>{path} konnte nicht geschrieben werden ({why}).</translation>
    </message>
    <message>
        <source>{path} does not verify ({verdict}), so no copy was made: {finding}.</source>
        <translation>{path} besteht die Prüfung nicht ({verdict}), daher wurde keine Kopie erstellt: {finding}.</translation>
    </message>
    <message>
        <source>{path} has more than {limit} bytes.</source>
        <translation>{path} hat mehr als {limit} Byte.</translation>
    </message>
    <message>
        <source>{path} is a link, not a file.</source>
        <translation>{path} ist eine Verknüpfung, keine Datei.</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}).</source>
        <translation>{path} ist beschädigt ({detail}).</translation>
    </message>
    <message>
        <source>{path} is no name of a file.</source>
        <translation>{path} ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{path} is not a regular file.</source>
        <translation>{path} ist keine reguläre Datei.</translation>
    </message>
    <message>
        <source>{path} is not a workspace of SLR Desktop.</source>
        <translation>{path} ist kein Arbeitsbereich von SLR Desktop.</translation>
    </message>
    <message>
        <source>{path} is {kind}, not a file.</source>
        <translation>{path} ist {kind}, keine Datei.</translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation>{path} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{path} or the journal beside it cannot be opened.</source>
        <translation>{path} oder das Journal daneben lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>{path} was made by a newer SLR Desktop and opens read-only.</source>
        <translation>{path} stammt von einem neueren SLR Desktop und wird nur lesend geöffnet.</translation>
    </message>
    <message>
        <source>{path} was moved or deleted while it was open.</source>
        <translation>{path} wurde verschoben oder gelöscht, während es geöffnet war.</translation>
    </message>
    <message>
        <source>{path} was moved, deleted or replaced while it was open.</source>
        <translation>{path} wurde verschoben, gelöscht oder ersetzt, während es geöffnet war.</translation>
    </message>
    <message>
        <source>{path} was not written ({why}).</source>
        <translation>{path} wurde nicht geschrieben ({why}).</translation>
    </message>
    <message>
        <source>{place} ends before it starts</source>
        <translation>{place} endet vor dem Beginn</translation>
    </message>
    <message>
        <source>{place} is empty</source>
        <translation>{place} ist leer</translation>
    </message>
    <message>
        <source>{place} is {given}, not {wanted}</source>
        <translation>{place} ist {given}, erwartet: {wanted}</translation>
    </message>
    <message>
        <source>{place} is {given}, which is no date</source>
        <translation>{place} ist {given}; das ist kein Datum</translation>
    </message>
    <message>
        <source>{place} is {given}, which is none</source>
        <translation>{place} ist {given}; so ist es nicht möglich</translation>
    </message>
    <message>
        <source>{product} cannot be of family {family}; it can be: {allowed}.</source>
        <translation>{product} kann nicht der Familie {family} angehören; möglich ist: {allowed}.</translation>
    </message>
    <message>
        <source>{product} has no release {given} here; known are {known}.</source>
        <translation>{product} hat hier kein Release {given}; bekannt sind {known}.</translation>
    </message>
    <message>
        <source>{product} {release} has no command for {act}.</source>
        <translation>{product} {release} hat keinen Befehl für {act}.</translation>
    </message>
    <message>
        <source>{site} was pinned at first sight; its words were not compared.</source>
        <translation>{site} wurde beim ersten Kontakt festgelegt; die Wörter wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>{size} bytes do not fit one QR symbol.</source>
        <translation>{size} Byte passen nicht in ein QR-Symbol.</translation>
    </message>
    <message>
        <source>{tag} begins on {day}</source>
        <translation>{tag} beginnt am {day}</translation>
    </message>
    <message>
        <source>{tag} belongs to release {has}; release {release} does not have it.</source>
        <translation>{tag} gehört zu Release {has}; Release {release} hat sie nicht.</translation>
    </message>
    <message>
        <source>{tag} belongs to release {needs}, and the instance has {release}.</source>
        <translation>{tag} gehört zu Release {needs}, die Instanz hat {release}.</translation>
    </message>
    <message>
        <source>{tag} cannot be reserved</source>
        <translation>{tag} ist nicht reservierbar</translation>
    </message>
    <message>
        <source>{tag} cannot be reserved.</source>
        <translation>{tag} kann nicht reserviert werden.</translation>
    </message>
    <message>
        <source>{tag} ended on {day}</source>
        <translation>{tag} endete am {day}</translation>
    </message>
    <message>
        <source>{tag} is for a term but has no end</source>
        <translation>{tag} ist befristet, hat aber kein Ende</translation>
    </message>
    <message>
        <source>{tag} is not in the catalogue</source>
        <translation>{tag} steht nicht im Katalog</translation>
    </message>
    <message>
        <source>{tag} is of release {release}</source>
        <translation>{tag} gehört zu Release {release}</translation>
    </message>
    <message>
        <source>{tag}: a quantity is 0 to 10^9, not {count}.</source>
        <translation>{tag}: Eine Menge ist 0 bis 10^9, nicht {count}.</translation>
    </message>
    <message>
        <source>{tag}: a quantity is 0 to {most}.</source>
        <translation>{tag}: Eine Menge ist 0 bis {most}.</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>{what} The act itself is recorded.</source>
        <translation>{what} Die Aktion selbst ist erfasst.</translation>
    </message>
    <message>
        <source>{what} inside the XML</source>
        <translation>{what} im XML</translation>
    </message>
    <message>
        <source>{what} inside the code</source>
        <translation>{what} im Code</translation>
    </message>
    <message>
        <source>{what} is in no entry</source>
        <translation>{what} steht in keinem Eintrag</translation>
    </message>
    <message>
        <source>{what} is missing</source>
        <translation>{what} fehlt</translation>
    </message>
    <message>
        <source>{what} is not as entry {entry} wrote it</source>
        <translation>{what} ist nicht so, wie Eintrag {entry} es geschrieben hat</translation>
    </message>
    <message>
        <source>{where} has {name} twice</source>
        <translation>{where} enthält {name} doppelt</translation>
    </message>
    <message>
        <source>{where} lacks {name}</source>
        <translation>in {where} fehlt {name}</translation>
    </message>
    <message>
        <source>{who} has another history of the first {size} entries</source>
        <translation>{who}: andere Geschichte der ersten {size} Einträge</translation>
    </message>
    <message>
        <source>{who} has seen {seen} entries; this file has {size}</source>
        <translation>{who}: {seen} Einträge gesehen; diese Datei hat {size}</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>Check the disk, then verify the journal: Journal, Verify now.</source>
        <translation>Den Datenträger prüfen, dann das Journal prüfen: „Journal“, „Jetzt prüfen“.</translation>
    </message>
    <message>
        <source>Give it back: Exchange, Give back an unused authorization.</source>
        <translation>Zurückgeben unter „Vorgang“, „Ungenutzte Autorisierung zurückgeben“.</translation>
    </message>
    <message>
        <source>Return the licenses of {name} first: Return licenses.</source>
        <translation>Zuerst die Lizenzen von {name} zurückgeben: „Lizenzen zurückgeben“.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>Noch einmal von der Quelle kopieren.</translation>
    </message>
    <message>
        <source>Use the newer copy of this workspace. Where there is none, restore it anew from its backup, on the command line.</source>
        <translation>Die neuere Kopie dieses Arbeitsbereichs verwenden. Gibt es keine, ihn auf der Kommandozeile neu aus der Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Set the clock, or confirm that it is right when the window asks, with a reason.</source>
        <translation>Die Uhr stellen oder auf Nachfrage mit Begründung bestätigen, dass sie richtig geht.</translation>
    </message>
    <message>
        <source>Unlock the workspace: View, Lock or unlock.</source>
        <translation>Den Arbeitsbereich entsperren: „Ansicht“, „Sperren oder entsperren“.</translation>
    </message>
    <message>
        <source>Only a training workspace has a clock that can be set.</source>
        <translation>Nur in einem Übungsarbeitsbereich lässt sich die Uhr stellen.</translation>
    </message>
    <message>
        <source>Press F1 for the help of this page.</source>
        <translation>Mit F1 die Hilfe zu dieser Seite öffnen.</translation>
    </message>
    <message>
        <source>Choose an existing workspace, or make one: File, New workspace.</source>
        <translation>Einen vorhandenen Arbeitsbereich wählen oder einen anlegen: „Datei“, „Neuer Arbeitsbereich“.</translation>
    </message>
    <message>
        <source>Close the other window or program that is writing to this workspace, then try again.</source>
        <translation>Das andere Fenster oder Programm schließen, das in diesen Arbeitsbereich schreibt, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Check the disk and its cable, then verify the journal: Journal, Verify now.</source>
        <translation>Den Datenträger und sein Kabel prüfen, dann das Journal prüfen: „Journal“, „Jetzt prüfen“.</translation>
    </message>
    <message>
        <source>Check the disk, then verify the journal: Journal, Verify now. Do not repeat the act before.</source>
        <translation>Den Datenträger prüfen, dann das Journal prüfen: „Journal“, „Jetzt prüfen“. Die Aktion vorher nicht wiederholen.</translation>
    </message>
    <message>
        <source>Install it; make run names and installs what is missing.</source>
        <translation>Nachinstallieren; make run nennt und installiert, was fehlt.</translation>
    </message>
    <message>
        <source>Run it in a desktop session.</source>
        <translation>In einer grafischen Sitzung starten.</translation>
    </message>
    <message>
        <source>This workspace is of role {role}; this is for: {roles}.</source>
        <translation>Dieser Arbeitsbereich hat die Rolle {role}; dies ist für: {roles}.</translation>
    </message>
    <message>
        <source>Enable License Reservation on the page of {name}.</source>
        <translation>Auf der Seite von {name} License Reservation aktivieren.</translation>
    </message>
    <message>
        <source>Make a request for {name}: Request licenses.</source>
        <translation>Eine Anforderung für {name} erstellen: „Lizenzen anfordern“.</translation>
    </message>
    <message>
        <source>Nothing to return here. The last return code stands on the page of {name}.</source>
        <translation>Hier ist nichts zurückzugeben. Der letzte Rückgabecode steht auf der Seite von {name}.</translation>
    </message>
    <message>
        <source>Ask the authority for an update, or return the licenses of {name} first: Return licenses.</source>
        <translation>Die Lizenzstelle um eine Aktualisierung bitten oder zuerst die Lizenzen von {name} zurückgeben: „Lizenzen zurückgeben“.</translation>
    </message>
    <message>
        <source>Install the authorization, or cancel the request of {name} first: Cancel a request.</source>
        <translation>Die Autorisierung installieren oder zuerst die Anforderung von {name} stornieren: „Anforderung stornieren“.</translation>
    </message>
    <message>
        <source>Nothing has to be done with it. To give the licenses back, return all of {name}: Return licenses.</source>
        <translation>Damit ist nichts zu tun. Um die Lizenzen zurückzugeben, alle von {name} zurückgeben: „Lizenzen zurückgeben“.</translation>
    </message>
    <message>
        <source>Install it if it is an update, or return all licenses of {name}: Return licenses.</source>
        <translation>Installieren, wenn es eine Aktualisierung ist, oder alle Lizenzen von {name} zurückgeben: „Lizenzen zurückgeben“.</translation>
    </message>
    <message>
        <source>If this workspace was restored from a backup, give it back: Exchange, Give back an unused authorization.</source>
        <translation>Wurde dieser Arbeitsbereich aus einer Sicherung wiederhergestellt, sie zurückgeben unter „Vorgang“, „Ungenutzte Autorisierung zurückgeben“.</translation>
    </message>
    <message>
        <source>Give the authorization back, it blocks licenses: Exchange, Give back an unused authorization.</source>
        <translation>Die Autorisierung zurückgeben, sie blockiert Lizenzen: „Vorgang“, „Ungenutzte Autorisierung zurückgeben“.</translation>
    </message>
    <message>
        <source>It is no file or code of SLR Desktop, and none of Cisco&apos;s that is known.</source>
        <translation>Das ist weder eine Datei noch ein Code von SLR Desktop, und auch keine bekannte von Cisco.</translation>
    </message>
    <message>
        <source>This is no file or code of SLR Desktop.</source>
        <translation>Das ist weder eine Datei noch ein Code von SLR Desktop.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Carry it to whom it was made for (workspace {audience}).</source>
        <translation>Dorthin bringen, wofür es gemacht ist (Arbeitsbereich {audience}).</translation>
    </message>
    <message>
        <source>Some of its content is not what was written.</source>
        <translation>Ein Teil des Inhalts ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Take the introduction of this site in first, and compare its words.</source>
        <translation>Zuerst die Vorstellung dieses Standorts einlesen und ihre Wörter vergleichen.</translation>
    </message>
    <message>
        <source>Take the trust anchor of the authority that made it in first, and compare its words.</source>
        <translation>Zuerst den Vertrauensanker der Autorität einlesen, die es gemacht hat, und seine Wörter vergleichen.</translation>
    </message>
    <message>
        <source>Take its trust anchor in first, and compare its words.</source>
        <translation>Zuerst ihren Vertrauensanker einlesen und seine Wörter vergleichen.</translation>
    </message>
    <message>
        <source>No authority is trusted here yet: take its trust anchor in and compare its words.</source>
        <translation>Hier wird noch keiner Lizenzstelle vertraut: ihren Vertrauensanker einlesen und seine Wörter vergleichen.</translation>
    </message>
    <message>
        <source>No site is known here yet: take its introduction in and compare its words.</source>
        <translation>Hier ist noch kein Standort bekannt: seine Vorstellung einlesen und ihre Wörter vergleichen.</translation>
    </message>
    <message>
        <source>The introduction of this site was never saved, and the authority needs it to know this site: carry it there.</source>
        <translation>Die Vorstellung dieses Standorts wurde noch nie gespeichert, und die Lizenzstelle braucht sie, um den Standort zu kennen: dorthin bringen.</translation>
    </message>
    <message>
        <source>The trust anchor of this authority was never saved, and each site needs it to begin: carry it there.</source>
        <translation>Der Vertrauensanker dieser Lizenzstelle wurde noch nie gespeichert, und jeder Standort braucht ihn für den Anfang: dorthin bringen.</translation>
    </message>
    <message>
        <source>Outbox, Save</source>
        <translation>„Ausgang“, „Speichern“</translation>
    </message>
    <message>
        <source>Enter its return code (Enter a code), move it to this request (Rehost), or remove it with a reason (Remove a reservation).</source>
        <translation>Ihren Rückgabecode eingeben („Code eingeben“), sie auf diese Anforderung umziehen („Umzug“) oder mit einem Grund entfernen („Reservierung entfernen“).</translation>
    </message>
    <message>
        <source>Let it return that one and enter its return code (Enter a code), or remove that one with a reason (Remove a reservation); or choose the request of another instance.</source>
        <translation>Diese zurückgeben lassen und ihren Rückgabecode eingeben („Code eingeben“) oder sie mit einem Grund entfernen („Reservierung entfernen“); oder die Anforderung einer anderen Instanz wählen.</translation>
    </message>
    <message>
        <source>Choose {exchange} instead. Where this one waits in the inbox too, dismiss it there.</source>
        <translation>Stattdessen {exchange} wählen. Wo auch diese im Eingang wartet, sie dort abweisen.</translation>
    </message>
    <message>
        <source>Dismiss {exchange} in the inbox first: the site no longer waits for it. Then choose this one again.</source>
        <translation>Zuerst {exchange} im Eingang abweisen: Darauf wartet der Standort nicht mehr. Dann diese wieder wählen.</translation>
    </message>
    <message>
        <source>Ask the site which one it waits for, and dismiss the other in the inbox.</source>
        <translation>Den Standort fragen, auf welche er wartet, und die andere im Eingang abweisen.</translation>
    </message>
    <message>
        <source>Give a reason of 1 to {most} characters.</source>
        <translation>Einen Grund von 1 bis {most} Zeichen angeben.</translation>
    </message>
    <message>
        <source>End the other one first, with the return code of its site or with a reason.</source>
        <translation>Zuerst die andere beenden, mit dem Rückgabecode ihres Standorts oder mit einem Grund.</translation>
    </message>
    <message>
        <source>Enter the confirmation code first, or supersede that number with a reason.</source>
        <translation>Zuerst den Bestätigungscode eingeben oder die Nummer mit einem Grund ersetzen.</translation>
    </message>
    <message>
        <source>Choose {name} when it is imported.</source>
        <translation>Beim Import {name} wählen.</translation>
    </message>
    <message>
        <source>Choose {publisher} instead.</source>
        <translation>Stattdessen {publisher} wählen.</translation>
    </message>
    <message>
        <source>Say how many of each.</source>
        <translation>Angeben, wie viele von jeder.</translation>
    </message>
    <message>
        <source>{product} has no product id of its own; give the whole UDI.</source>
        <translation>{product} hat keine eigene Produkt-ID; die ganze UDI angeben.</translation>
    </message>
    <message>
        <source>Cluster and node go together.</source>
        <translation>Cluster und Knoten gehören zusammen.</translation>
    </message>
    <message>
        <source>What a product printed is recorded for one instance of family cisco.</source>
        <translation>Was ein Produkt ausgegeben hat, wird für eine einzige Instanz der Familie cisco erfasst.</translation>
    </message>
    <message>
        <source>Choose the authority.</source>
        <translation>Die Lizenzstelle wählen.</translation>
    </message>
    <message>
        <source>Choose the site.</source>
        <translation>Den Standort wählen.</translation>
    </message>
    <message>
        <source>Use the wizard for what it is: File, Take in a file opens the right one.</source>
        <translation>Den passenden Assistenten verwenden: „Datei“, „Datei einlesen“ öffnet den richtigen.</translation>
    </message>
    <message>
        <source>Take it in as a file.</source>
        <translation>Als Datei einlesen.</translation>
    </message>
    <message>
        <source>No site is known here yet: take its introduction in, or its first request.</source>
        <translation>Hier ist noch kein Standort bekannt: seine Vorstellung einlesen, oder seine erste Anforderung.</translation>
    </message>
    <message>
        <source>Its bytes are saved under Exchanges, {exchange}, Save its files.</source>
        <translation>Die Bytes sind zu speichern unter „Vorgänge“, {exchange}, „Dateien speichern“.</translation>
    </message>
    <message>
        <source>Exchanges, {exchanges}, Save its files</source>
        <translation>„Vorgänge“, {exchanges}, „Dateien speichern“</translation>
    </message>
    <message>
        <source>Exchanges lists them all.</source>
        <translation>Unter „Vorgänge“ stehen alle.</translation>
    </message>
    <message>
        <source>It stands under Exchanges, {exchange}.</source>
        <translation>Zu finden unter „Vorgänge“, {exchange}.</translation>
    </message>
    <message>
        <source>Reservations lists them all.</source>
        <translation>Unter „Reservierungen“ stehen alle.</translation>
    </message>
    <message>
        <source>The inbox lists what does.</source>
        <translation>Was wartet, steht im Eingang.</translation>
    </message>
    <message>
        <source>A typed request code names no product and release: choose them.</source>
        <translation>Ein eingetippter Anforderungscode nennt weder Produkt noch Release: beide wählen.</translation>
    </message>
    <message>
        <source>Ask the authority for number {missing} of {udi}. Reservations, Issue again gives the same bytes there.</source>
        <translation>Die Lizenzstelle um Nummer {missing} von {udi} bitten. Dort liefert „Reservierungen“, „Erneut ausstellen“ dieselben Bytes.</translation>
    </message>
    <message>
        <source>Ask the site for its newest authorization and take it in: File, Take in a file.</source>
        <translation>Beim Standort die neueste Autorisierung erfragen und einlesen: „Datei“, „Datei einlesen“.</translation>
    </message>
    <message>
        <source>Do not answer it: the site no longer waits for it. Where it waits in the inbox, dismiss it.</source>
        <translation>Nicht beantworten: Der Standort wartet nicht mehr darauf. Wo sie im Eingang wartet, abweisen.</translation>
    </message>
    <message>
        <source>There are no licenses here yet, and nothing can be granted: add what was bought.</source>
        <translation>Hier gibt es noch keine Lizenzen, und nichts lässt sich gewähren: Gekauftes hinzufügen.</translation>
    </message>
    <message>
        <source>There is no account with licenses here yet, and nothing can be granted: add what was bought.</source>
        <translation>Hier gibt es noch kein Konto mit Lizenzen, und nichts lässt sich gewähren: Gekauftes hinzufügen.</translation>
    </message>
</context>
<context>
    <name>RehostWizard</name>
    <message>
        <source>Rehost</source>
        <translation>Umzug</translation>
    </message>
    <message>
        <source>What is wanted here is the request of the instance that takes over.</source>
        <translation>Gebraucht wird hier die Anforderung der Instanz, die übernimmt.</translation>
    </message>
</context>
<context>
    <name>RemoveWhichPage</name>
    <message>
        <source>Which reservation is to be removed?</source>
        <translation>Welche Reservierung wird entfernt?</translation>
    </message>
</context>
<context>
    <name>RemoveWizard</name>
    <message>
        <source>Remove a reservation</source>
        <translation>Reservierung entfernen</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>{passed} of {all} &amp;checks passed, {failed} failed</source>
        <translation>{passed} von {all} Prüfun&amp;gen bestanden, {failed} nicht bestanden</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Which request takes its licenses over?</source>
        <translation>Welche Anforderung übernimmt die Lizenzen?</translation>
    </message>
    <message>
        <source>The new request</source>
        <translation>Die neue Anforderung</translation>
    </message>
</context>
<context>
    <name>RequestWhichPage</name>
    <message>
        <source>Which instances need licenses?</source>
        <translation>Welche Instanzen brauchen Lizenzen?</translation>
    </message>
    <message>
        <source>As&amp;k the authority</source>
        <translation>&amp;Lizenzstelle</translation>
    </message>
</context>
<context>
    <name>RequestWizard</name>
    <message>
        <source>Request licenses</source>
        <translation>Lizenzen anfordern</translation>
    </message>
    <message>
        <source>&amp;Trust an authority</source>
        <translation>Lizenzstelle &amp;vertrauen</translation>
    </message>
</context>
<context>
    <name>Reservations</name>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>rehosted</source>
        <translation>umgezogen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>unsure after a restore</source>
        <translation>nach Wiederherstellung ungewiss</translation>
    </message>
    <message>
        <source>issued: its file is not carried yet</source>
        <translation>ausgestellt: Ihre Datei ist noch nicht überbracht</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>superseded by {number}</source>
        <translation>ersetzt durch {number}</translation>
    </message>
    <message>
        <source>in transit: its confirmation code is awaited</source>
        <translation>unterwegs: der Bestätigungscode steht aus</translation>
    </message>
    <message>
        <source>over</source>
        <translation>nicht mehr in Kraft</translation>
    </message>
    <message>
        <source>It was {state} on {since}: it cannot be changed.</source>
        <translation>Zustand seit {since}: {state}; nicht mehr änderbar.</translation>
    </message>
    <message>
        <source>{udi} at {site}, {product} {release}</source>
        <translation>{udi}, Standort {site}, {product} {release}</translation>
    </message>
    <message>
        <source>Virtual account {account}; {state} since {since}</source>
        <translation>Virtuelles Konto {account}; {state} seit {since}</translation>
    </message>
    <message>
        <source>It took over the reservation of {instance}, which failed.</source>
        <translation>Sie hat die Reservierung von {instance} übernommen, die ausgefallen ist.</translation>
    </message>
    <message>
        <source>Replaced by {instance}, which has its licenses now.</source>
        <translation>Ersetzt durch {instance}; dort liegen ihre Lizenzen jetzt.</translation>
    </message>
</context>
<context>
    <name>ReservationsPage</name>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>Numbers of the reservation</source>
        <translation>Nummern der Reservierung</translation>
    </message>
    <message>
        <source>Serial number, site, account...</source>
        <translation>Seriennummer, Standort, Konto...</translation>
    </message>
    <message>
        <source>Als&amp;o those that have ended</source>
        <translation>Auch &amp;beendete</translation>
    </message>
    <message>
        <source>Fi&amp;nd</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Update...</source>
        <translation>A&amp;ktualisieren...</translation>
    </message>
    <message>
        <source>&amp;Rehost...</source>
        <translation>&amp;Umziehen...</translation>
    </message>
    <message>
        <source>Re&amp;move...</source>
        <translation>&amp;Entfernen...</translation>
    </message>
    <message>
        <source>&amp;Issue again...</source>
        <translation>E&amp;rneut ausstellen...</translation>
    </message>
    <message>
        <source>&amp;Show its exchange</source>
        <translation>Vorgang &amp;zeigen</translation>
    </message>
    <message>
        <source>No reservation fits what you look for.</source>
        <translation>Keine Reservierung passt zur Suche.</translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) have ended, none lives.</source>
        <translation>
            <numerusform>%n Reservierung ist beendet, keine besteht.</numerusform>
            <numerusform>%n Reservierungen sind beendet, keine besteht.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no reservations yet.
Take in the requests that sites send, and answer them: each answer is a reservation.</source>
        <translation>Es gibt noch keine Reservierungen.
Die Anforderungen der Standorte einlesen und beantworten: Jede Antwort ist eine Reservierung.</translation>
    </message>
    <message>
        <source>&amp;Go to the inbox</source>
        <translation>&amp;Zum Eingang</translation>
    </message>
    <message>
        <source>Its newest authorization has to be taken in first.</source>
        <translation>Ihre neueste Autorisierung ist zuerst einzulesen.</translation>
    </message>
    <message>
        <source>What this instance has installed is not known for certain.</source>
        <translation>Was diese Instanz installiert hat, ist nicht sicher bekannt.</translation>
    </message>
    <message>
        <source>This workspace was restored from a backup. Ask {site} for the newest authorization of {instance}, and take it in: it proves what was issued. Until then nothing is signed for it.</source>
        <translation>Dieser Arbeitsbereich wurde aus einer Sicherung wiederhergestellt. Bei {site} die neueste Autorisierung von {instance} erfragen und einlesen: Sie belegt, was ausgestellt wurde. Bis dahin wird dafür nichts signiert.</translation>
    </message>
    <message>
        <source>&amp;Take it in...</source>
        <translation>E&amp;inlesen...</translation>
    </message>
    <message>
        <source>Number {number} of {instance}: the same bytes as before.</source>
        <translation>Nummer {number} von {instance}: dieselben Bytes wie zuvor.</translation>
    </message>
    <message>
        <source>Carry an authorization again</source>
        <translation>Autorisierung erneut überbringen</translation>
    </message>
    <message>
        <source>Carry it to the site that asked for it. Nothing has changed here.</source>
        <translation>Zum Standort bringen, der danach gefragt hat. Hier hat sich nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ReturnWhichPage</name>
    <message>
        <source>Whose licenses go back?</source>
        <translation>Wessen Lizenzen gehen zurück?</translation>
    </message>
    <message>
        <source>There is nothing to return: no instance here holds reserved licenses.</source>
        <translation>Es gibt nichts zurückzugeben: Keine Instanz hier hält reservierte Lizenzen.</translation>
    </message>
    <message>
        <source>&amp;Request licenses</source>
        <translation>Lizenzen &amp;anfordern</translation>
    </message>
</context>
<context>
    <name>ReturnWizard</name>
    <message>
        <source>Return licenses</source>
        <translation>Lizenzen zurückgeben</translation>
    </message>
</context>
<context>
    <name>ReturnedPage</name>
    <message>
        <source>How does it reach the authority?</source>
        <translation>Wie gelangt es zur Lizenzstelle?</translation>
    </message>
    <message>
        <source>Carry it</source>
        <translation>Überbringen</translation>
    </message>
    <message>
        <source>The return of {instance} was recorded.</source>
        <translation>Die Rückgabe von {instance} wurde erfasst.</translation>
    </message>
    <message>
        <source>Enter the return code in the vendor&apos;s portal; until then the licenses stay blocked there.</source>
        <translation>Den Rückgabecode im Portal des Herstellers eingeben; bis dahin bleiben die Lizenzen dort blockiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n return code(s) made.</source>
        <translation>
            <numerusform>%n Rückgabecode erstellt.</numerusform>
            <numerusform>%n Rückgabecodes erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry the file to the authority, or read the code out. Until it is entered there the licenses stay blocked. Take the receipt in when it comes back.</source>
        <translation>Die Datei zur Lizenzstelle bringen oder den Code vorlesen. Bis er dort eingegeben ist, bleiben die Lizenzen blockiert. Die Quittung einlesen, wenn sie zurückkommt.</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Is this what you meant?</source>
        <translation>Ist es so gemeint?</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>can be added, but look at its UDI again: {doubt}</source>
        <translation>kann hinzugefügt werden, aber sehen Sie die UDI noch einmal an: {doubt}</translation>
    </message>
    <message>
        <source>{product}, makes its own codes</source>
        <translation>{product}, erstellt eigene Codes</translation>
    </message>
    <message>
        <source>UDI</source>
        <translation>UDI</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n instance(s)</source>
        <translation>
            <numerusform>%n &amp;Instanz hinzufügen</numerusform>
            <numerusform>%n &amp;Instanzen hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be added</source>
        <translation>
            <numerusform>%n Zeile kann nicht hinzugefügt werden</numerusform>
            <numerusform>%n Zeilen können nicht hinzugefügt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand first, with the reason. Go back to change them, or leave them out.</source>
        <translation>Sie stehen zuerst, mit dem Grund. Zum Ändern zurückgehen oder sie auslassen.</translation>
    </message>
    <message>
        <source>No row can be added. Go back and change the list.</source>
        <translation>Keine Zeile kann hinzugefügt werden. Zurückgehen und die Liste ändern.</translation>
    </message>
    <message>
        <source>can be added</source>
        <translation>kann hinzugefügt werden</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>SerialEnds</name>
    <message numerus="yes">
        <source>Last %n character(s) of the serial number of {instance}</source>
        <translation>
            <numerusform>Letztes %n Zeichen der Seriennummer von {instance}</numerusform>
            <numerusform>Letzte %n Zeichen der Seriennummer von {instance}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type the last %n character(s) of the serial number of {instance}.</source>
        <translation>
            <numerusform>Das letzte %n Zeichen der Seriennummer von {instance} tippen.</numerusform>
            <numerusform>Die letzten %n Zeichen der Seriennummer von {instance} tippen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{typed} is not the end of the serial number of {instance}. Look at the device: is it the right one?</source>
        <translation>{typed} ist nicht das Ende der Seriennummer von {instance}. Am Gerät nachsehen: Ist es das richtige?</translation>
    </message>
</context>
<context>
    <name>SetUpWizard</name>
    <message>
        <source>Set up a workspace</source>
        <translation>Arbeitsbereich einrichten</translation>
    </message>
    <message>
        <source>S&amp;kip this</source>
        <translation>&amp;Überspringen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Bediener</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Every change is in force at once. The journal notes the operator&apos;s name beside what is done; nobody checks it.</source>
        <translation>Jede Änderung gilt sofort. Das Journal vermerkt den Namen des Bedieners bei jeder Aktion; niemand prüft ihn.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Nothing that is made here is accepted outside training.</source>
        <translation>Nichts, was hier entsteht, wird außerhalb der Übung angenommen.</translation>
    </message>
    <message>
        <source>Unlocked - &amp;lock now</source>
        <translation>Entsperrt - &amp;jetzt sperren</translation>
    </message>
    <message>
        <source>&amp;Locked - unlock</source>
        <translation>&amp;Gesperrt - entsperren</translation>
    </message>
    <message>
        <source>The keys are forgotten after ten minutes without an act.</source>
        <translation>Die Schlüssel werden nach zehn Minuten ohne Aktion vergessen.</translation>
    </message>
    <message>
        <source>Reading needs no passphrase; it is asked for at the first act.</source>
        <translation>Lesen braucht keine Passphrase; sie wird bei der ersten Aktion verlangt.</translation>
    </message>
    <message numerus="yes">
        <source>{section}, %n waiting</source>
        <translation>
            <numerusform>{section}, %n offen</numerusform>
            <numerusform>{section}, %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Lizenzstelle</translation>
    </message>
    <message>
        <source>Audit notebook, read only</source>
        <translation>Audit-Notizbuch, nur lesend</translation>
    </message>
    <message>
        <source>{name}
{side}</source>
        <translation>{name}
{side}</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Which side is this, and what is it called?</source>
        <translation>Welche Seite ist dies, und wie heißt sie?</translation>
    </message>
    <message>
        <source>Which side</source>
        <translation>Welche Seite</translation>
    </message>
    <message>
        <source>North Site</source>
        <translation>Standort Nord</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Everything it makes says TRAINING, and nothing of it is accepted in real work.</source>
        <translation>Alles, was hier entsteht, trägt TRAINING, und nichts davon wird im Echtbetrieb angenommen.</translation>
    </message>
    <message>
        <source>Side and training can never be changed later.</source>
        <translation>Seite und Übung lassen sich später nicht mehr ändern.</translation>
    </message>
    <message>
        <source>A &amp;site</source>
        <translation>&amp;Standort</translation>
    </message>
    <message>
        <source>Its products hold licenses and ask for them; it needs no network.</source>
        <translation>Seine Produkte halten Lizenzen und fordern sie an; ein Netz braucht er nicht.</translation>
    </message>
    <message>
        <source>It holds the Smart Account and its licenses, and answers what sites ask.</source>
        <translation>Sie führt den Smart Account mit seinen Lizenzen und beantwortet, was Standorte anfordern.</translation>
    </message>
    <message>
        <source>An &amp;authority</source>
        <translation>&amp;Lizenzstelle</translation>
    </message>
    <message>
        <source>For &amp;training, to try things out</source>
        <translation>Zur Ü&amp;bung, zum Ausprobieren</translation>
    </message>
    <message>
        <source>An a&amp;udit notebook</source>
        <translation>&amp;Audit-Notizbuch</translation>
    </message>
    <message>
        <source>Reads and verifies what the others recorded. It holds no key that signs for them.</source>
        <translation>Liest und prüft, was die anderen erfasst haben. Es hält keinen Schlüssel, der für sie signiert.</translation>
    </message>
    <message>
        <source>A name here is 1 to 64 plain letters, digits and signs, without accents.</source>
        <translation>Ein Name besteht hier aus 1 bis 64 einfachen Buchstaben, Ziffern und Zeichen, ohne Akzente und Umlaute.</translation>
    </message>
    <message>
        <source>Give it a name; the other side will see it.</source>
        <translation>Einen Namen eingeben; die andere Seite wird ihn sehen.</translation>
    </message>
</context>
<context>
    <name>SourcePicker</name>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Es ist noch nichts gewählt.</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>&amp;Datei wählen...</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>Aus &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>Code or text</source>
        <translation>Code oder Text</translation>
    </message>
    <message>
        <source>Type or paste a code or text here</source>
        <translation>Hier einen Code oder Text tippen oder einfügen</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Drop a file anywhere on this window, or choose it.</source>
        <translation>Eine Datei irgendwo in diesem Fenster ablegen oder wählen.</translation>
    </message>
    <message>
        <source>By typing</source>
        <translation>Durch Tippen</translation>
    </message>
    <message>
        <source>Chosen: {name}</source>
        <translation>Gewählt: {name}</translation>
    </message>
    <message>
        <source>Not taken: {name}. Nothing is chosen.</source>
        <translation>Nicht genommen: {name}. Es ist nichts gewählt.</translation>
    </message>
    <message>
        <source>{count} of {wanted} groups</source>
        <translation>{count} von {wanted} Gruppen</translation>
    </message>
    <message>
        <source>Text from the clipboard</source>
        <translation>Text aus der Zwischenablage</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Was eingetippt wurde</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>Abgelegter Text</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>jetzt nicht vorhanden</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Zuletzt geöffnete Arbeitsbereiche</translation>
    </message>
    <message>
        <source>None was opened here yet. Set up your first one, or open one that somebody gave to you.</source>
        <translation>Hier wurde noch keiner geöffnet. Den ersten einrichten oder einen erhaltenen öffnen.</translation>
    </message>
    <message>
        <source>&amp;Set up a workspace</source>
        <translation>Arbeitsbereich &amp;einrichten</translation>
    </message>
    <message>
        <source>One file for a site, an authority or an audit notebook.</source>
        <translation>Eine Datei für Standort, Lizenzstelle oder Audit-Notizbuch.</translation>
    </message>
    <message>
        <source>&amp;Open a workspace</source>
        <translation>Arbeitsbereich ö&amp;ffnen</translation>
    </message>
    <message>
        <source>A file that ends in .slr; or drop it here.</source>
        <translation>Eine Datei mit der Endung .slr; oder ablegen.</translation>
    </message>
    <message>
        <source>Open the &amp;chosen one</source>
        <translation>&amp;Gewählten öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove from this list</source>
        <translation>Aus dieser &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>Which workspace do you want to work in?</source>
        <translation>In welchem Arbeitsbereich wird gearbeitet?</translation>
    </message>
    <message>
        <source>A workspace is one file. It holds the instances and reservations of a site, or the accounts of an authority, with everything that was exchanged. Nothing here uses a network.</source>
        <translation>Ein Arbeitsbereich ist eine Datei. Sie enthält die Instanzen und Reservierungen eines Standorts oder die Konten einer Lizenzstelle, mit allem, was ausgetauscht wurde. Nichts hier nutzt ein Netzwerk.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Lizenzstelle</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>{side}, TRAINING</source>
        <translation>{side}, TRAINING</translation>
    </message>
    <message>
        <source>This file is not there now.</source>
        <translation>Diese Datei ist jetzt nicht vorhanden.</translation>
    </message>
    <message>
        <source>Insert the medium that it is on and press F5, or remove it from this list.</source>
        <translation>Das Medium einlegen, auf dem sie liegt, und F5 drücken oder sie aus dieser Liste entfernen.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>folgt</translation>
    </message>
</context>
<context>
    <name>StopsPage</name>
    <message>
        <source>What stops when they go back?</source>
        <translation>Was endet, wenn sie zurückgehen?</translation>
    </message>
    <message>
        <source>What stops</source>
        <translation>Was endet</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>No longer reserved</source>
        <translation>Nicht mehr reserviert</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Nutzung</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>A return cannot be undone. To make sure that it is the right one, type the end of the serial number as it stands on the device.</source>
        <translation>Eine Rückgabe lässt sich nicht rückgängig machen. Damit es sicher die richtige Instanz ist, das Ende der Seriennummer tippen, wie es am Gerät steht.</translation>
    </message>
    <message>
        <source>optional: why, or a ticket; it stays in this site&apos;s journal</source>
        <translation>freiwillig: der Grund oder ein Ticket; bleibt im Journal dieses Standorts</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation day(s) left</source>
        <translation>
            <numerusform>noch %n Evaluierungstag</numerusform>
            <numerusform>noch %n Evaluierungstage</numerusform>
        </translation>
    </message>
    <message>
        <source>{instance} gives back {counts}.</source>
        <translation>{instance} gibt zurück: {counts}.</translation>
    </message>
    <message>
        <source>In use are {counts}.</source>
        <translation>In Nutzung: {counts}.</translation>
    </message>
    <message>
        <source>Nothing of them is in use.</source>
        <translation>Nichts davon ist in Nutzung.</translation>
    </message>
    <message>
        <source>Afterwards: {status}.</source>
        <translation>Danach: {status}.</translation>
    </message>
    <message>
        <source>&amp;Record return</source>
        <translation>&amp;Rückgabe erfassen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %n return code(s)</source>
        <translation>
            <numerusform>%n Rückgabecode &amp;erstellen</numerusform>
            <numerusform>%n Rückgabecodes &amp;erstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Create return code</source>
        <translation>Rückgabecode &amp;erstellen</translation>
    </message>
    <message>
        <source>{instance}: {counts} in use.</source>
        <translation>{instance}: {counts} in Nutzung.</translation>
    </message>
    <message>
        <source>No license covers them after the return. Where only fewer are needed, ask for an update instead.</source>
        <translation>Nach der Rückgabe deckt sie keine Lizenz. Werden nur weniger gebraucht, stattdessen um eine Aktualisierung bitten.</translation>
    </message>
    <message>
        <source>Licenses are still in use</source>
        <translation>Lizenzen sind noch in Nutzung</translation>
    </message>
    <message numerus="yes">
        <source>Last %n character(s) of the serial number of {instance}</source>
        <translation>
            <numerusform>Letztes %n Zeichen der Seriennummer von {instance}</numerusform>
            <numerusform>Letzte %n Zeichen der Seriennummer von {instance}</numerusform>
        </translation>
    </message>
    <message>
        <source>Type or paste the return code that the product printed.</source>
        <translation>Den vom Produkt ausgegebenen Rückgabecode tippen oder einfügen.</translation>
    </message>
    <message numerus="yes">
        <source>Of {instance} the last %n character(s) are needed; {typed} is too short.</source>
        <translation>
            <numerusform>Von {instance} ist das letzte %n Zeichen nötig; {typed} ist zu kurz.</numerusform>
            <numerusform>Von {instance} sind die letzten %n Zeichen nötig; {typed} ist zu kurz.</numerusform>
        </translation>
    </message>
    <message>
        <source>{typed} is not the end of the serial number of {instance}. Look at the device: is it the right one?</source>
        <translation>{typed} ist nicht das Ende der Seriennummer von {instance}. Am Gerät nachsehen: Ist es das richtige?</translation>
    </message>
    <message>
        <source>A return cannot be undone: type the last characters of the serial number, as it stands on the device.</source>
        <translation>Eine Rückgabe lässt sich nicht rückgängig machen: die letzten Zeichen der Seriennummer tippen, wie sie am Gerät steht.</translation>
    </message>
    <message>
        <source>This leaves the site with {instance}</source>
        <translation>Dies verlässt den Standort mit {instance}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>{tag} (every release)</source>
        <translation>{tag} (jedes Release)</translation>
    </message>
    <message>
        <source>{tag} (release {release})</source>
        <translation>{tag} (Release {release})</translation>
    </message>
    <message>
        <source>{tag} (releases {release})</source>
        <translation>{tag} (Releases {release})</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>Take in a file or code</source>
        <translation>Datei oder Code einlesen</translation>
    </message>
    <message>
        <source>See what it &amp;is</source>
        <translation>&amp;Inhalt ansehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist es?</translation>
    </message>
    <message>
        <source>A file, a code or a text, from the other side or from a product. It is looked at first; nothing is recorded before you say so, but a receipt, which needs no decision.</source>
        <translation>Eine Datei, ein Code oder ein Text, von der anderen Seite oder von einem Produkt. Der Inhalt wird zuerst nur angesehen; erfasst wird erst nach ausdrücklicher Entscheidung, außer bei einer Quittung, die keine braucht.</translation>
    </message>
    <message>
        <source>Choose a file, or type or paste it.</source>
        <translation>Eine Datei wählen oder den Inhalt tippen oder einfügen.</translation>
    </message>
    <message>
        <source>{name} is a workspace of SLR Desktop.</source>
        <translation>{name} ist ein Arbeitsbereich von SLR Desktop.</translation>
    </message>
    <message>
        <source>Nothing is taken in from it. Opened, it takes the place of the one that is open here.</source>
        <translation>Aus ihm wird nichts eingelesen. Geöffnet tritt er an die Stelle des Arbeitsbereichs, der hier offen ist.</translation>
    </message>
    <message>
        <source>&amp;Open this workspace</source>
        <translation>Diesen Arbeitsbereich ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>What was pasted</source>
        <translation>Was eingefügt wurde</translation>
    </message>
    <message>
        <source>{name} is open here already.</source>
        <translation>{name} ist hier bereits geöffnet.</translation>
    </message>
    <message>
        <source>{file} is a workspace. {name} is closed first and keeps all that was recorded; File, Open recent leads back to it.</source>
        <translation>{file} ist ein Arbeitsbereich. {name} wird vorher geschlossen und behält alles, was eingetragen ist; Datei, Zuletzt geöffnet führt dorthin zurück.</translation>
    </message>
    <message>
        <source>Close {name} and open the other workspace?</source>
        <translation>{name} schließen und den anderen Arbeitsbereich öffnen?</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>Hier &amp;bleiben</translation>
    </message>
    <message>
        <source>Show {exchange}</source>
        <translation>{exchange} zeigen</translation>
    </message>
    <message>
        <source>Trust the other side...</source>
        <translation>Der anderen Seite vertrauen...</translation>
    </message>
    <message>
        <source>See every check...</source>
        <translation>Alle Prüfungen zeigen...</translation>
    </message>
    <message>
        <source>Taking in {name}...</source>
        <translation>{name} wird eingelesen...</translation>
    </message>
    <message>
        <source>Taken in: {name}</source>
        <translation>Eingelesen: {name}</translation>
    </message>
    <message>
        <source>{subject}: the authority refused the code that was sent. {why}.</source>
        <translation>{subject}: Die Lizenzstelle hat den gesendeten Code abgelehnt. {why}.</translation>
    </message>
    <message>
        <source>{subject}: the authority had moved its licenses to {other} before, so this code released nothing. Exchange {exchange} is settled.</source>
        <translation>{subject}: Die Lizenzstelle hatte die Lizenzen vorher nach {other} umgezogen; dieser Code hat daher nichts freigegeben. Vorgang {exchange} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>{subject}: the authority had ended its reservation before, by a rehost or a removal, so this code released nothing. Exchange {exchange} is settled.</source>
        <translation>{subject}: Die Lizenzstelle hatte die Reservierung vorher beendet, durch Umzug oder Entfernen; dieser Code hat daher nichts freigegeben. Vorgang {exchange} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>{subject}: the authority has recorded that the update is installed. Exchange {exchange} is settled.</source>
        <translation>{subject}: Die Lizenzstelle hat erfasst, dass die Aktualisierung installiert ist. Der Vorgang {exchange} ist erledigt.</translation>
    </message>
    <message>
        <source>{subject}: the authority has recorded the return; the licenses are free again there. Exchange {exchange} is settled.</source>
        <translation>{subject}: Die Lizenzstelle hat die Rückgabe erfasst; die Lizenzen sind dort wieder frei. Der Vorgang {exchange} ist erledigt.</translation>
    </message>
    <message>
        <source>{subject}: the authority has recorded that the authorization was never installed; its licenses are free again there. Exchange {exchange} is settled.</source>
        <translation>{subject}: Die Lizenzstelle hat erfasst, dass die Autorisierung nie installiert wurde; ihre Lizenzen sind dort wieder frei. Der Vorgang {exchange} ist erledigt.</translation>
    </message>
    <message>
        <source>{subject}: the other side has recorded it. Exchange {exchange} is settled.</source>
        <translation>{subject}: Die andere Seite hat es erfasst. Vorgang {exchange} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>{subject}: the books know it again, in exchange {exchange}.</source>
        <translation>{subject}: Die Bücher kennen es wieder, in Vorgang {exchange}.</translation>
    </message>
</context>
<context>
    <name>TakingList</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was taken in</source>
        <translation>Was eingelesen wurde</translation>
    </message>
    <message>
        <source>Files taken in</source>
        <translation>Eingelesene Dateien</translation>
    </message>
    <message>
        <source>&amp;Open what fits</source>
        <translation>&amp;Passendes öffnen</translation>
    </message>
    <message>
        <source>Hide this lis&amp;t</source>
        <translation>&amp;Liste ausblenden</translation>
    </message>
    <message>
        <source>Taken in just now</source>
        <translation>Soeben eingelesen</translation>
    </message>
    <message>
        <source>{number} of {whole}</source>
        <translation>{number} von {whole}</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) taken in.</source>
        <translation>
            <numerusform>%n Anforderung eingelesen.</numerusform>
            <numerusform>%n Anforderungen eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>taken in, and decided since</source>
        <translation>eingelesen und inzwischen entschieden</translation>
    </message>
    <message>
        <source>taken in; it waits for its answer</source>
        <translation>eingelesen; wartet auf Antwort</translation>
    </message>
    <message>
        <source>harmless: {what}</source>
        <translation>unschädlich: {what}</translation>
    </message>
    <message>
        <source>refused: {what}</source>
        <translation>abgelehnt: {what}</translation>
    </message>
</context>
<context>
    <name>TakingMany</name>
    <message>
        <source>a workspace; open it by itself: File, Open workspace</source>
        <translation>ein Arbeitsbereich; einzeln öffnen: „Datei“, „Arbeitsbereich öffnen“</translation>
    </message>
    <message>
        <source>opens by itself, after those before it</source>
        <translation>öffnet sich von selbst, nach denen davor</translation>
    </message>
    <message>
        <source>it is open now</source>
        <translation>ist jetzt offen</translation>
    </message>
    <message>
        <source>not taken in: drop it again when you want to go on</source>
        <translation>nicht eingelesen: erneut hierher ziehen, um weiterzumachen</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>eingelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with requests: the inbox says what became of each.</source>
        <translation>
            <numerusform>%n Datei mit Anforderungen: Der Eingang sagt, was daraus wurde.</numerusform>
            <numerusform>%n Dateien mit Anforderungen: Der Eingang sagt, was aus jeder wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: take them in by themselves.</source>
        <translation>
            <numerusform>%n weitere: einzeln einlesen.</numerusform>
            <numerusform>%n weitere: einzeln einlesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came at once</source>
        <translation>
            <numerusform>%n Datei kam auf einmal</numerusform>
            <numerusform>%n Dateien kamen auf einmal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingWizard</name>
    <message numerus="yes">
        <source>%n file(s) came at once; nothing was taken in.</source>
        <translation>
            <numerusform>%n Datei kam auf einmal; nichts wurde eingelesen.</numerusform>
            <numerusform>%n Dateien kamen auf einmal; nichts wurde eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Here one is chosen already. Finish this first or cancel it, then drop them on the window.</source>
        <translation>Hier ist schon eine gewählt. Zuerst dies abschließen oder abbrechen, dann alle auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>&amp;Open what fits</source>
        <translation>&amp;Passendes öffnen</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>&amp;Einlesen</translation>
    </message>
    <message>
        <source>&amp;Trust the other side</source>
        <translation>Der anderen Seite &amp;vertrauen</translation>
    </message>
</context>
<context>
    <name>TermField</name>
    <message>
        <source>&amp;Perpetual</source>
        <translation>&amp;Unbefristet</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>For a term, from the first day to the last, in UTC</source>
        <translation>Für eine Laufzeit, vom ersten bis zum letzten Tag, in UTC</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>First day of the term</source>
        <translation>Erster Tag der Laufzeit</translation>
    </message>
    <message>
        <source>Last day of the term</source>
        <translation>Letzter Tag der Laufzeit</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source>How many licenses, and from which account?</source>
        <translation>Wie viele Lizenzen, und aus welchem Konto?</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Gewähren</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Give the answer again</source>
        <translation>Antwort &amp;erneut geben</translation>
    </message>
    <message>
        <source>&amp;Issue authorizations</source>
        <translation>Autorisierungen &amp;ausstellen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Issue %n authorization(s)</source>
        <translation>
            <numerusform>%n Autorisierung &amp;ausstellen</numerusform>
            <numerusform>%n Autorisierungen &amp;ausstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Licenses are granted from virtual accounts. Add what was bought; the request stays here meanwhile.</source>
        <translation>Lizenzen werden aus virtuellen Konten gewährt. Was gekauft wurde, hinzufügen; die Anforderung bleibt so lange hier.</translation>
    </message>
    <message>
        <source>There is no virtual account yet.</source>
        <translation>Es gibt noch kein virtuelles Konto.</translation>
    </message>
    <message>
        <source>&amp;Add licenses...</source>
        <translation>&amp;Lizenzen hinzufügen...</translation>
    </message>
    <message>
        <source>{udi} at {site}, {product} {release}</source>
        <translation>{udi}, Standort {site}, {product} {release}</translation>
    </message>
    <message>
        <source>The code was put right: {what}.</source>
        <translation>Der Code wurde berichtigt: {what}.</translation>
    </message>
    <message>
        <source>A typed code proves nothing about who asks.</source>
        <translation>Ein eingetippter Code belegt nicht, wer anfordert.</translation>
    </message>
    <message>
        <source>Say how many of each: the request names no quantity.</source>
        <translation>Die Anzahl von jeder angeben: Die Anforderung nennt keine Menge.</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>The words of {site} are not compared yet.</source>
        <translation>Die Wörter von {site} sind noch nicht verglichen.</translation>
    </message>
    <message>
        <source>It is not known here; this answer makes it known, and Home asks for its words.</source>
        <translation>Der Standort ist hier noch nicht bekannt; diese Antwort macht ihn bekannt, und Start fragt nach seinen Wörtern.</translation>
    </message>
    <message>
        <source>Only they show that the request is from that site; Home asks for them, too.</source>
        <translation>Nur sie zeigen, dass die Anforderung von diesem Standort ist; auch Start fragt danach.</translation>
    </message>
    <message>
        <source>Compare its &amp;words...</source>
        <translation>&amp;Wörter vergleichen...</translation>
    </message>
    <message>
        <source>answered before; its answer is given again</source>
        <translation>bereits beantwortet; die Antwort wird noch einmal gegeben</translation>
    </message>
    <message>
        <source>How many licenses move, and why?</source>
        <translation>Wie viele Lizenzen ziehen um, und warum?</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Was umzieht</translation>
    </message>
    <message>
        <source>&amp;Rehost</source>
        <translation>&amp;Umziehen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umziehen</translation>
    </message>
    <message>
        <source>what happened to the instance</source>
        <translation>was mit der Instanz geschehen ist</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>At {site}: from {failed} to {instance}, virtual account {account}.</source>
        <translation>Bei {site}: von {failed} nach {instance}, virtuelles Konto {account}.</translation>
    </message>
    <message>
        <source>From {failed} at {old} to {instance} at {site}, virtual account {account}.</source>
        <translation>Von {failed} bei {old} nach {instance} bei {site}, virtuelles Konto {account}.</translation>
    </message>
    <message>
        <source>Rehosting bars the codes of the failed instance, and cannot be undone</source>
        <translation>Ein Umzug sperrt die Codes der ausgefallenen Instanz und lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Give a reason; it stands in the journal.</source>
        <translation>Einen Grund angeben; er steht im Journal.</translation>
    </message>
    <message>
        <source>The figures are being read.</source>
        <translation>Die Zahlen werden gelesen.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Nothing was exchanged for it yet.</source>
        <translation>Dafür gab es noch keinen Vorgang.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier exchange(s) stand under Exchanges.</source>
        <translation>
            <numerusform>%n früherer Vorgang steht unter Vorgänge.</numerusform>
            <numerusform>%n frühere Vorgänge stehen unter Vorgänge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>overdue by {age}</source>
        <translation>{age} überfällig</translation>
    </message>
    <message>
        <source>in {age}</source>
        <translation>noch {age}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>This is nothing that can be taken here</source>
        <translation>Das kann hier nicht eingelesen werden</translation>
    </message>
    <message>
        <source>This is too large</source>
        <translation>Das ist zu groß</translation>
    </message>
    <message>
        <source>The copy stopped early</source>
        <translation>Die Kopie endet vorzeitig</translation>
    </message>
    <message>
        <source>The copy was harmed on the way</source>
        <translation>Die Kopie wurde unterwegs beschädigt</translation>
    </message>
    <message>
        <source>This was not made by whom it names</source>
        <translation>Das stammt nicht von dem, den es nennt</translation>
    </message>
    <message>
        <source>This is something else than is wanted here</source>
        <translation>Hier wird etwas anderes gebraucht</translation>
    </message>
    <message>
        <source>This was made by a newer version</source>
        <translation>Das wurde mit einer neueren Version erstellt</translation>
    </message>
    <message>
        <source>Nobody here knows who made this</source>
        <translation>Der Ersteller ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>This site is not known here</source>
        <translation>Dieser Standort ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The key that signed this was revoked</source>
        <translation>Der Schlüssel dieser Signatur wurde widerrufen</translation>
    </message>
    <message>
        <source>The key that signed this is no longer valid</source>
        <translation>Der Schlüssel dieser Signatur ist nicht mehr gültig</translation>
    </message>
    <message>
        <source>The other side has another key than before</source>
        <translation>Die andere Seite hat einen anderen Schlüssel als zuvor</translation>
    </message>
    <message>
        <source>This was made for another workspace</source>
        <translation>Das ist für einen anderen Arbeitsbereich bestimmt</translation>
    </message>
    <message>
        <source>This was made for another instance</source>
        <translation>Das ist für eine andere Instanz bestimmt</translation>
    </message>
    <message>
        <source>Training and real work never mix</source>
        <translation>Übung und Echtbetrieb bleiben getrennt</translation>
    </message>
    <message>
        <source>The words do not fit</source>
        <translation>Die Wörter passen nicht</translation>
    </message>
    <message>
        <source>There are not enough licenses</source>
        <translation>Es sind nicht genug Lizenzen vorhanden</translation>
    </message>
    <message>
        <source>This license cannot be reserved</source>
        <translation>Diese Lizenz kann nicht reserviert werden</translation>
    </message>
    <message>
        <source>This license belongs to a higher release</source>
        <translation>Diese Lizenz gehört zu einem höheren Release</translation>
    </message>
    <message>
        <source>No quantity was given</source>
        <translation>Es wurde keine Menge angegeben</translation>
    </message>
    <message>
        <source>The code does not fit</source>
        <translation>Der Code passt nicht</translation>
    </message>
    <message>
        <source>The journal was changed</source>
        <translation>Das Journal wurde verändert</translation>
    </message>
    <message>
        <source>Some items were refused</source>
        <translation>Einige Teile wurden abgelehnt</translation>
    </message>
    <message>
        <source>This cannot be done so</source>
        <translation>So ist das nicht möglich</translation>
    </message>
    <message>
        <source>This is not the passphrase</source>
        <translation>Das ist nicht die Passphrase</translation>
    </message>
    <message>
        <source>The workspace is locked</source>
        <translation>Der Arbeitsbereich ist gesperrt</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess</source>
        <translation>Diese Passphrase ist zu leicht zu erraten</translation>
    </message>
    <message>
        <source>There is nothing of that name</source>
        <translation>Unter diesem Namen gibt es nichts</translation>
    </message>
    <message>
        <source>That name means several things</source>
        <translation>Dieser Name ist mehrdeutig</translation>
    </message>
    <message>
        <source>This value cannot be taken</source>
        <translation>Dieser Wert kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Vor dem Ende angehalten</translation>
    </message>
    <message>
        <source>This is recorded already</source>
        <translation>Das ist bereits erfasst</translation>
    </message>
    <message>
        <source>Two things claim the same place</source>
        <translation>Zwei Dinge beanspruchen dieselbe Stelle</translation>
    </message>
    <message>
        <source>A later one is in force</source>
        <translation>Eine spätere ist in Kraft</translation>
    </message>
    <message>
        <source>An earlier number is missing</source>
        <translation>Eine frühere Nummer fehlt</translation>
    </message>
    <message>
        <source>This answers no request of this workspace</source>
        <translation>Das beantwortet keine Anforderung dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <translation>Die Anforderung wurde storniert</translation>
    </message>
    <message>
        <source>This was returned already</source>
        <translation>Das wurde bereits zurückgegeben</translation>
    </message>
    <message>
        <source>An update is still on its way</source>
        <translation>Eine Aktualisierung ist noch unterwegs</translation>
    </message>
    <message>
        <source>This is not possible now</source>
        <translation>Das ist jetzt nicht möglich</translation>
    </message>
    <message>
        <source>The clock cannot be believed</source>
        <translation>Die Uhr ist nicht glaubwürdig</translation>
    </message>
    <message>
        <source>This copy of the workspace is too old</source>
        <translation>Diese Kopie des Arbeitsbereichs ist zu alt</translation>
    </message>
    <message>
        <source>This reservation has had its last update</source>
        <translation>Diese Reservierung hatte ihre letzte Aktualisierung</translation>
    </message>
    <message>
        <source>This reservation was closed before</source>
        <translation>Diese Reservierung wurde bereits geschlossen</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace</source>
        <translation>Ein anderes Programm schreibt in diesen Arbeitsbereich</translation>
    </message>
    <message>
        <source>This cannot be written to</source>
        <translation>Hierhin kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The medium was removed</source>
        <translation>Das Medium wurde entfernt</translation>
    </message>
    <message>
        <source>This is no workspace</source>
        <translation>Das ist kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>The workspace was made by a newer version</source>
        <translation>Der Arbeitsbereich stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>The workspace file is damaged</source>
        <translation>Die Arbeitsbereichsdatei ist beschädigt</translation>
    </message>
    <message>
        <source>The keys of the workspace cannot be read</source>
        <translation>Die Schlüssel des Arbeitsbereichs sind nicht lesbar</translation>
    </message>
    <message>
        <source>There is no screen</source>
        <translation>Es gibt keinen Bildschirm</translation>
    </message>
    <message>
        <source>Something in SLR Desktop went wrong</source>
        <translation>In SLR Desktop ist ein Fehler aufgetreten</translation>
    </message>
    <message>
        <source>This workspace is open in another window</source>
        <translation>Dieser Arbeitsbereich ist in einem anderen Fenster offen</translation>
    </message>
    <message>
        <source>The code is not complete</source>
        <translation>Der Code ist nicht vollständig</translation>
    </message>
    <message>
        <source>Code for support: {code}</source>
        <translation>Code für den Support: {code}</translation>
    </message>
</context>
<context>
    <name>TroubleBanner</name>
    <message>
        <source>Looking is harmless, and nothing here was changed. Nothing may be recorded in it: what was done since is not in this copy, and its numbers would be used twice.</source>
        <translation>Ansehen ist harmlos, und hier wurde nichts geändert. Erfasst werden darf darin nichts: Was seither geschah, steht nicht in dieser Kopie, und ihre Nummern würden zweimal verwendet.</translation>
    </message>
    <message>
        <source>How to restore and check it...</source>
        <translation>Wiederherstellen und prüfen ...</translation>
    </message>
    <message>
        <source>What you do is recorded all the same.</source>
        <translation>Was hier getan wird, wird trotzdem erfasst.</translation>
    </message>
    <message>
        <source>The newest state is not remembered outside the workspace</source>
        <translation>Der neueste Stand ist außerhalb des Arbeitsbereichs nicht vermerkt</translation>
    </message>
</context>
<context>
    <name>TrustWherePage</name>
    <message>
        <source>Where is the authority&apos;s trust anchor?</source>
        <translation>Wo ist der Vertrauensanker der Lizenzstelle?</translation>
    </message>
    <message>
        <source>Where is the introduction of the site?</source>
        <translation>Wo ist die Vorstellung des Standorts?</translation>
    </message>
</context>
<context>
    <name>TrustWizard</name>
    <message>
        <source>Trust the other side</source>
        <translation>Der anderen Seite vertrauen</translation>
    </message>
    <message>
        <source>What is wanted here is the trust anchor of the authority, a file that it gives out.</source>
        <translation>Gebraucht wird hier der Vertrauensanker der Lizenzstelle, eine Datei, die sie herausgibt.</translation>
    </message>
    <message>
        <source>What is wanted here is the introduction of a site, or a request of it.</source>
        <translation>Gebraucht wird hier die Vorstellung eines Standorts oder eine Anforderung von ihm.</translation>
    </message>
</context>
<context>
    <name>TrustedPage</name>
    <message>
        <source>Who is trusted now?</source>
        <translation>Wem wird jetzt vertraut?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>{name} is trusted now: the words belong to its file.</source>
        <translation>{name} wird jetzt vertraut: Die Wörter gehören zu dieser Datei.</translation>
    </message>
    <message>
        <source>Done leads back to {wizard}, where you were.</source>
        <translation>Fertig führt zurück zu „{wizard}“.</translation>
    </message>
    <message>
        <source>Its authorizations can be imported here. Request licenses when instances need them.</source>
        <translation>Autorisierungen von dort können hier importiert werden. Lizenzen anfordern, wenn Instanzen sie brauchen.</translation>
    </message>
    <message>
        <source>Its requests can be answered here. Take them in when they come.</source>
        <translation>Anforderungen von dort können hier beantwortet werden. Sie einlesen, wenn sie eintreffen.</translation>
    </message>
</context>
<context>
    <name>Uncarried</name>
    <message>
        <source>Not carried yet: {what} of {subject}</source>
        <translation>Noch nicht überbracht: {what} von {subject}</translation>
    </message>
    <message>
        <source>Nothing is lost: Exchange, Introduce this side shows it again at any time.</source>
        <translation>Es ist nichts verloren: „Vorgang“, „Diese Seite vorstellen“ zeigt es jederzeit wieder.</translation>
    </message>
    <message>
        <source>Not carried yet: {what} of {subject}, and {count} more</source>
        <translation>Noch nicht überbracht: {what} von {subject}, und {count} weitere</translation>
    </message>
    <message>
        <source>Nothing is lost: it waits in the outbox until it is saved, or marked as handed over.</source>
        <translation>Es geht nichts verloren: Es steht im Ausgang, bis es gespeichert oder als übergeben markiert ist.</translation>
    </message>
    <message>
        <source>&amp;Carry it now...</source>
        <translation>Jetzt ü&amp;berbringen...</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock the workspace</source>
        <translation>Arbeitsbereich entsperren</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>Eingabe &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What is done is signed with the key of {name}; its passphrase opens the key.</source>
        <translation>Aktionen werden mit dem Schlüssel von {name} signiert; die Passphrase öffnet den Schlüssel.</translation>
    </message>
    <message>
        <source>The journal notes this name beside what is done; nobody checks it.</source>
        <translation>Das Journal vermerkt diesen Namen bei jeder Aktion; niemand prüft ihn.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Zuerst die Passphrase tippen.</translation>
    </message>
    <message>
        <source>Unlocking...</source>
        <translation>Wird entsperrt...</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Bediener</translation>
    </message>
</context>
<context>
    <name>UpdateWhichPage</name>
    <message>
        <source>Which reservation is to change?</source>
        <translation>Welche Reservierung wird geändert?</translation>
    </message>
</context>
<context>
    <name>UpdateWizard</name>
    <message>
        <source>Update a reservation</source>
        <translation>Reservierung aktualisieren</translation>
    </message>
</context>
<context>
    <name>UsageDialog</name>
    <message>
        <source>How many licenses does {name} use now?</source>
        <translation>Wie viele Lizenzen nutzt {name} jetzt?</translation>
    </message>
    <message>
        <source>&amp;Record usage</source>
        <translation>&amp;Nutzung erfassen</translation>
    </message>
    <message>
        <source>The figures stand on the product&apos;s own license page. What is above the reservation starts the overage period; what is below ends it.</source>
        <translation>Die Zahlen stehen auf der Lizenzseite des Produkts. Was über der Reservierung liegt, beginnt den Überziehungszeitraum; was darunter liegt, beendet ihn.</translation>
    </message>
    <message>
        <source>needs no license</source>
        <translation>braucht keine Lizenz</translation>
    </message>
    <message>
        <source>cannot be reserved</source>
        <translation>nicht reservierbar</translation>
    </message>
    <message>
        <source>none reserved</source>
        <translation>keine reserviert</translation>
    </message>
    <message>
        <source>{count} reserved</source>
        <translation>{count} reserviert</translation>
    </message>
    <message>
        <source>The tags of this instance are still being read.</source>
        <translation>Die Lizenzkennungen dieser Instanz werden noch gelesen.</translation>
    </message>
    <message>
        <source>{name} uses {counts}.</source>
        <translation>{name} nutzt: {counts}.</translation>
    </message>
    <message>
        <source>More than reserved: {counts}. Ask for an update.</source>
        <translation>Mehr als reserviert: {counts}. Um eine Aktualisierung bitten.</translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>What does it say, and what will change?</source>
        <translation>Was steht darin, und was ändert sich?</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Confirmation code, or command</source>
        <translation>Bestätigungscode oder Befehl</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Record as installed</source>
        <translation>Als &amp;installiert erfassen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Install %n authorization(s)</source>
        <translation>
            <numerusform>%n Autorisierung &amp;installieren</numerusform>
            <numerusform>%n Autorisierungen &amp;installieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Install authorization</source>
        <translation>Autorisierung &amp;installieren</translation>
    </message>
    <message>
        <source>Nothing of this can be installed. Go back and choose another file, or cancel.</source>
        <translation>Nichts davon kann installiert werden. Zurückgehen und eine andere Datei wählen oder abbrechen.</translation>
    </message>
    <message>
        <source>This was returned since</source>
        <translation>Dies wurde seither zurückgegeben</translation>
    </message>
    <message>
        <source>Nothing of it is in force any more. Make a new request where licenses are wanted.</source>
        <translation>Nichts davon gilt noch. Wo Lizenzen gebraucht werden, neu anfordern.</translation>
    </message>
    <message>
        <source>Installed on {time}, and returned on {returned}.</source>
        <translation>Installiert am {time}, zurückgegeben am {returned}.</translation>
    </message>
    <message>
        <source>Already installed on {time}; number {number} is in force by now.</source>
        <translation>Bereits installiert am {time}; inzwischen gilt Nummer {number}.</translation>
    </message>
    <message>
        <source>Already installed; nothing has changed.</source>
        <translation>Bereits installiert; es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Already installed on {time}; nothing has changed.</source>
        <translation>Bereits installiert am {time}; es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;Give it back</source>
        <translation>&amp;Zurückgeben</translation>
    </message>
    <message>
        <source>Is this what the site means?</source>
        <translation>Ist es das, was der Standort meint?</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>In force now</source>
        <translation>Jetzt in Kraft</translation>
    </message>
    <message>
        <source>&amp;Give its receipt</source>
        <translation>&amp;Quittung geben</translation>
    </message>
    <message>
        <source>&amp;Release licenses</source>
        <translation>Lizenzen &amp;freigeben</translation>
    </message>
    <message>
        <source>Confirm &amp;update</source>
        <translation>Aktualisierung &amp;bestätigen</translation>
    </message>
    <message>
        <source>There is nothing to be entered. Go back and take another code, or cancel.</source>
        <translation>Es ist nichts einzugeben. Zurückgehen und einen anderen Code nehmen oder abbrechen.</translation>
    </message>
    <message>
        <source>Group {group} was typed {typed} and is read as {right}.</source>
        <translation>Gruppe {group} wurde getippt: {typed}; gelesen wird: {right}.</translation>
    </message>
    <message>
        <source>as nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Compare it with what was read out, before you go on.</source>
        <translation>Vor dem Weitergehen mit dem Vorgelesenen vergleichen.</translation>
    </message>
    <message>
        <source>The code was put right.</source>
        <translation>Der Code wurde berichtigt.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Authorizations</source>
        <translation>Autorisierungen</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Reserved now</source>
        <translation>Jetzt reserviert</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Nutzung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>For {instance}, number {number}.</source>
        <translation>Für {instance}, Nummer {number}.</translation>
    </message>
    <message>
        <source>From {smart}, virtual account {account}.</source>
        <translation>Aus {smart}, virtuelles Konto {account}.</translation>
    </message>
    <message>
        <source>The vendor&apos;s signature is present, and cannot be verified here.</source>
        <translation>Die Signatur des Herstellers ist vorhanden und kann hier nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Install it at the product first; type there:</source>
        <translation>Zuerst am Produkt installieren; dort eingeben:</translation>
    </message>
    <message>
        <source>Its confirmation code was:</source>
        <translation>Der Bestätigungscode war:</translation>
    </message>
    <message>
        <source>can be installed: more in use than reserved</source>
        <translation>kann installiert werden: mehr in Verwendung als reserviert</translation>
    </message>
    <message>
        <source>can be installed: fewer than asked for</source>
        <translation>kann installiert werden: weniger als gewünscht</translation>
    </message>
    <message>
        <source>can be installed</source>
        <translation>kann installiert werden</translation>
    </message>
    <message>
        <source>more in use than reserved</source>
        <translation>mehr in Nutzung als reserviert</translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Nothing in it can be used here. Choose another file.</source>
        <translation>Nichts darin kann hier verwendet werden. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a file, or type or paste it.</source>
        <translation>Eine Datei wählen oder den Inhalt tippen oder einfügen.</translation>
    </message>
</context>
<context>
    <name>WhichPage</name>
    <message>
        <source>Which instances</source>
        <translation>Welche Instanzen</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Registration Status</source>
        <translation>Registration Status</translation>
    </message>
    <message>
        <source>UDI</source>
        <translation>UDI</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>There are no instances here yet.</source>
        <translation>Hier gibt es noch keine Instanzen.</translation>
    </message>
    <message>
        <source>&amp;Add instances</source>
        <translation>&amp;Instanzen hinzufügen</translation>
    </message>
    <message>
        <source>Ask for an update.</source>
        <translation>Um eine Aktualisierung bitten.</translation>
    </message>
    <message>
        <source>A product that makes its own codes goes alone: choose only it, or leave it out.</source>
        <translation>Ein Produkt, das seine Codes selbst erstellt, geht allein: nur dieses wählen oder es auslassen.</translation>
    </message>
    <message>
        <source>To none of them can this happen now; each says why.</source>
        <translation>Das ist jetzt bei keiner davon möglich; jede nennt den Grund.</translation>
    </message>
    <message>
        <source>Choose at least one: with a click, or with Space.</source>
        <translation>Mindestens eine wählen: mit einem Klick oder mit der Leertaste.</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Who are you, and which passphrase opens it?</source>
        <translation>Wer arbeitet hier, und mit welcher Passphrase?</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>C&amp;reate workspace</source>
        <translation>Arbeitsbereich &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>Eingabe &amp;zeigen</translation>
    </message>
    <message>
        <source>Ch&amp;oose...</source>
        <translation>Wäh&amp;len...</translation>
    </message>
    <message>
        <source>O&amp;perator</source>
        <translation>&amp;Bediener</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>der eigene Name</translation>
    </message>
    <message>
        <source>This name stands in the journal beside everything that you do.</source>
        <translation>Dieser Name steht im Journal neben jeder Aktion.</translation>
    </message>
    <message>
        <source>P&amp;assphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>&amp;Nochmals</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>A passphrase that is lost cannot be found again by anybody, nor the keys behind it.</source>
        <translation>Eine verlorene Passphrase kann niemand wiederherstellen, und auch nicht die Schlüssel dahinter.</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>Den Bediener angeben.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the second one again.</source>
        <translation>Die beiden Passphrasen unterscheiden sich. Die zweite noch einmal tippen.</translation>
    </message>
    <message>
        <source>Choose a passphrase.</source>
        <translation>Eine Passphrase wählen.</translation>
    </message>
    <message>
        <source>Long enough, and not on the list of common ones.</source>
        <translation>Lang genug und nicht auf der Liste häufiger Passphrasen.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed so far.</source>
        <translation>
            <numerusform>Bisher %n Zeichen getippt.</numerusform>
            <numerusform>Bisher %n Zeichen getippt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This differs from the first one.</source>
        <translation>Das weicht von der ersten ab.</translation>
    </message>
    <message>
        <source>Where shall the workspace be?</source>
        <translation>Wo soll der Arbeitsbereich liegen?</translation>
    </message>
</context>
<context>
    <name>WhomPage</name>
    <message>
        <source>Which authority does this site trust?</source>
        <translation>Welcher Lizenzstelle vertraut dieser Standort?</translation>
    </message>
    <message>
        <source>Whom you trust</source>
        <translation>Wem vertraut wird</translation>
    </message>
    <message>
        <source>The workspace is made. What it lacks is the authority&apos;s trust anchor: a small file that says who the authority is. The license officer saves it there, and tells you its words by voice or on paper. If you do not have both yet, skip this: trust can be given at any time before the first request.</source>
        <translation>Der Arbeitsbereich ist angelegt. Ihm fehlt der Vertrauensanker der Lizenzstelle: eine kleine Datei, die sagt, wer die Lizenzstelle ist. Sie wird dort gespeichert, und ihre Wörter werden mündlich oder auf Papier mitgeteilt. Liegt beides noch nicht vor, diese Seite überspringen: Das Vertrauen kann bis zur ersten Anforderung jederzeit hergestellt werden.</translation>
    </message>
    <message>
        <source>Its 12 &amp;words or 32 hex digits, as you heard them</source>
        <translation>12 Wö&amp;rter oder 32 Hexziffern, wie mitgeteilt</translation>
    </message>
    <message>
        <source>Type the words of this anchor, or go on without it: then nobody is trusted yet.</source>
        <translation>Die Wörter dieses Ankers tippen oder ohne ihn weitergehen: Dann wird noch niemandem vertraut.</translation>
    </message>
    <message>
        <source>Choose the file that these words belong to, or clear the words to go on without.</source>
        <translation>Die Datei wählen, zu der diese Wörter gehören, oder die Wörter löschen und ohne sie weitergehen.</translation>
    </message>
    <message>
        <source>S&amp;kip this</source>
        <translation>&amp;Überspringen</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>V&amp;ertrauen</translation>
    </message>
</context>
<context>
    <name>WhosePage</name>
    <message>
        <source>Whose is it, and which words belong to it?</source>
        <translation>Von wem stammt es, und welche Wörter gehören dazu?</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Von wem es stammt</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>V&amp;ertrauen</translation>
    </message>
    <message>
        <source>how the words reached you, or a ticket</source>
        <translation>wie die Wörter mitgeteilt wurden, oder ein Ticket</translation>
    </message>
    <message>
        <source>Ask the other side for the words by telephone, by paper, or face to face: never from the medium that brought the file. Type what you hear. Only then is it certain that this file is theirs.</source>
        <translation>Die Wörter bei der anderen Seite erfragen, per Telefon, auf Papier oder persönlich: nie von dem Medium, das die Datei gebracht hat. Das Gehörte tippen. Erst dann ist sicher, dass diese Datei von dort stammt.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Its 12 &amp;words or 32 hex digits</source>
        <translation>12 Wö&amp;rter oder 32 Hexziffern</translation>
    </message>
    <message>
        <source>It came inside the request that was chosen.</source>
        <translation>Sie kam in der gewählten Anforderung.</translation>
    </message>
    <message>
        <source>Type the 12 words or the 32 hex digits that the other side tells you.</source>
        <translation>Die 12 Wörter oder 32 Hexziffern tippen, die die andere Seite mitteilt.</translation>
    </message>
    <message>
        <source>It says that it is the trust anchor of the authority {name}.</source>
        <translation>Die Datei gibt an, der Vertrauensanker der Lizenzstelle {name} zu sein.</translation>
    </message>
    <message>
        <source>It says that it is the introduction of the site {name}.</source>
        <translation>Die Datei gibt an, die Vorstellung des Standorts {name} zu sein.</translation>
    </message>
    <message>
        <source>Made at {time}.</source>
        <translation>Erstellt am {time}.</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Why does it not fit, and what follows?</source>
        <translation>Warum passt es nicht, und was folgt?</translation>
    </message>
    <message>
        <source>Why, what follows</source>
        <translation>Warum, was folgt</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Authorizations</source>
        <translation>Autorisierungen</translation>
    </message>
    <message>
        <source>Its return code</source>
        <translation>Rückgabecode dazu</translation>
    </message>
    <message>
        <source>why, or a ticket; it stays in the journal of this site</source>
        <translation>der Grund oder ein Ticket; bleibt im Journal dieses Standorts</translation>
    </message>
    <message>
        <source>What is given back cannot be installed afterwards. To make sure that it is the right one, type the end of the serial number as it stands on the device.</source>
        <translation>Was zurückgegeben ist, lässt sich danach nicht mehr installieren. Damit es sicher die richtige Instanz ist, das Ende der Seriennummer tippen, wie es am Gerät steht.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %n return code(s)</source>
        <translation>
            <numerusform>%n Rückgabecode &amp;erstellen</numerusform>
            <numerusform>%n Rückgabecodes &amp;erstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Create return code</source>
        <translation>Rückgabecode &amp;erstellen</translation>
    </message>
    <message>
        <source>Why can it not be given back?</source>
        <translation>Warum lässt es sich nicht zurückgeben?</translation>
    </message>
    <message>
        <source>It can be installed: what follows when it goes back?</source>
        <translation>Sie lässt sich installieren: Was folgt, wenn sie zurückgeht?</translation>
    </message>
    <message>
        <source>Nothing of this can be given back. Go back and choose another file, or cancel.</source>
        <translation>Nichts davon kann zurückgegeben werden. Zurückgehen und eine andere Datei wählen oder abbrechen.</translation>
    </message>
    <message>
        <source>This authorization fits, and can be installed</source>
        <translation>Diese Autorisierung passt und kann installiert werden</translation>
    </message>
    <message>
        <source>Give it back only if it is not wanted any more.</source>
        <translation>Nur zurückgeben, wenn sie nicht mehr gewünscht ist.</translation>
    </message>
    <message>
        <source>&amp;Import it instead</source>
        <translation>Stattdessen &amp;importieren</translation>
    </message>
    <message>
        <source>It cannot be installed on {instance}: {why}</source>
        <translation>Sie kann auf {instance} nicht installiert werden: {why}</translation>
    </message>
    <message>
        <source>At the authority it blocks {counts}, until its return code is entered there.</source>
        <translation>Bei der Lizenzstelle blockiert sie {counts}, bis dort ihr Rückgabecode eingegeben ist.</translation>
    </message>
    <message>
        <source>Afterwards nothing of this request can be installed any more.</source>
        <translation>Danach kann nichts aus dieser Anforderung mehr installiert werden.</translation>
    </message>
    <message>
        <source>Its request is open; it is over with it.</source>
        <translation>Die Anforderung dazu ist offen; sie endet damit.</translation>
    </message>
    <message>
        <source>can be given back</source>
        <translation>kann zurückgegeben werden</translation>
    </message>
    <message>
        <source>Remove it without its return code?</source>
        <translation>Ohne Rückgabecode entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove reservation</source>
        <translation>&amp;Reservierung entfernen</translation>
    </message>
    <message>
        <source>what happened to the instance</source>
        <translation>was mit der Instanz geschehen ist</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Last {count} characters of its serial number</source>
        <translation>&amp;Letzte {count} Zeichen ihrer Seriennummer</translation>
    </message>
    <message>
        <source>{udi} at {site}, virtual account {account}.</source>
        <translation>{udi}, Standort {site}, virtuelles Konto {account}.</translation>
    </message>
    <message>
        <source>Releases {counts}.</source>
        <translation>Gibt frei: {counts}.</translation>
    </message>
    <message>
        <source>What happens unseen, and cannot be taken back</source>
        <translation>Was unbemerkt geschieht und sich nicht zurücknehmen lässt</translation>
    </message>
    <message>
        <source>Give a reason; it stands in the journal.</source>
        <translation>Einen Grund angeben; er steht im Journal.</translation>
    </message>
    <message>
        <source>The reservation is being read.</source>
        <translation>Die Reservierung wird gelesen.</translation>
    </message>
    <message>
        <source>Type the last {count} characters of the serial number, as they stand above.</source>
        <translation>Die letzten {count} Zeichen der Seriennummer tippen, wie sie oben stehen.</translation>
    </message>
</context>
<context>
    <name>Wizards</name>
    <message>
        <source>Set up a workspace</source>
        <translation>Arbeitsbereich einrichten</translation>
    </message>
    <message>
        <source>One file for a site, an authority or an audit notebook.</source>
        <translation>Eine Datei für Standort, Lizenzstelle oder Audit-Notizbuch.</translation>
    </message>
    <message>
        <source>Add instances</source>
        <translation>Instanzen hinzufügen</translation>
    </message>
    <message>
        <source>Type, paste, or read a list.</source>
        <translation>Tippen, einfügen oder eine Liste laden.</translation>
    </message>
    <message>
        <source>Request licenses</source>
        <translation>Lizenzen anfordern</translation>
    </message>
    <message>
        <source>Make request codes to carry to the authority.</source>
        <translation>Anforderungscodes für die Lizenzstelle.</translation>
    </message>
    <message>
        <source>Import an authorization</source>
        <translation>Autorisierung importieren</translation>
    </message>
    <message>
        <source>Check what came back, and install it.</source>
        <translation>Prüfen, was zurückkam, und es installieren.</translation>
    </message>
    <message>
        <source>Return licenses</source>
        <translation>Lizenzen zurückgeben</translation>
    </message>
    <message>
        <source>Give a whole reservation back by a return code.</source>
        <translation>Eine ganze Reservierung, mit Rückgabecode.</translation>
    </message>
    <message>
        <source>Cancel a request</source>
        <translation>Anforderung stornieren</translation>
    </message>
    <message>
        <source>Before its authorization was installed.</source>
        <translation>Bevor die Autorisierung dazu installiert ist.</translation>
    </message>
    <message>
        <source>Give back an unused authorization</source>
        <translation>Ungenutzte Autorisierung zurückgeben</translation>
    </message>
    <message>
        <source>One that was never installed and no longer fits.</source>
        <translation>Eine, die nie installiert wurde und nicht mehr passt.</translation>
    </message>
    <message>
        <source>Trust the other side</source>
        <translation>Der anderen Seite vertrauen</translation>
    </message>
    <message>
        <source>Compare its words, once.</source>
        <translation>Ihre Wörter vergleichen, einmal.</translation>
    </message>
    <message>
        <source>Add licenses</source>
        <translation>Lizenzen hinzufügen</translation>
    </message>
    <message>
        <source>What was bought, into a virtual account.</source>
        <translation>Gekauftes in ein virtuelles Konto.</translation>
    </message>
    <message>
        <source>Answer requests</source>
        <translation>Anforderungen beantworten</translation>
    </message>
    <message>
        <source>Grant licenses, one verdict for each.</source>
        <translation>Lizenzen gewähren, mit je einem Ergebnis.</translation>
    </message>
    <message>
        <source>Enter a code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>A confirmation or return code that a site sends.</source>
        <translation>Bestätigungs- oder Rückgabecode vom Standort.</translation>
    </message>
    <message>
        <source>Update a reservation</source>
        <translation>Reservierung aktualisieren</translation>
    </message>
    <message>
        <source>More or fewer licenses for an instance.</source>
        <translation>Mehr oder weniger Lizenzen für eine Instanz.</translation>
    </message>
    <message>
        <source>Rehost</source>
        <translation>Umzug</translation>
    </message>
    <message>
        <source>From an instance that never comes back to a new one.</source>
        <translation>Von einer ausgefallenen Instanz zu einer neuen.</translation>
    </message>
    <message>
        <source>Remove a reservation</source>
        <translation>Reservierung entfernen</translation>
    </message>
    <message>
        <source>Without its return code, with a reason.</source>
        <translation>Ohne Rückgabecode, mit einem Grund.</translation>
    </message>
    <message>
        <source>Report usage</source>
        <translation>Nutzung melden</translation>
    </message>
    <message>
        <source>What an instance uses now.</source>
        <translation>Was eine Instanz jetzt nutzt.</translation>
    </message>
    <message>
        <source>Take in a file or code</source>
        <translation>Datei oder Code einlesen</translation>
    </message>
    <message>
        <source>A receipt or anything else; the window says what it is.</source>
        <translation>Eine Quittung oder etwas anderes; das Fenster sagt, was es ist.</translation>
    </message>
    <message>
        <source>Introduce this side</source>
        <translation>Diese Seite vorstellen</translation>
    </message>
    <message>
        <source>Its file and its words, for the other side.</source>
        <translation>Ihre Datei und ihre Wörter, für die andere Seite.</translation>
    </message>
    <message>
        <source>Trust an authority</source>
        <translation>Einer Lizenzstelle vertrauen</translation>
    </message>
    <message>
        <source>Trust a site</source>
        <translation>Einem Standort vertrauen</translation>
    </message>
    <message>
        <source>Choose an instance, then Report Usage beside it.</source>
        <translation>Eine Instanz wählen, dann daneben die Nutzung melden.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>authorization</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>introduction</source>
        <translation>Vorstellung</translation>
    </message>
    <message>
        <source>trust-anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Sammelumschlag</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>Lizenzstelle</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>live</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>rehosted</source>
        <translation>umgezogen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>nie installiert zurückgegeben</translation>
    </message>
    <message>
        <source>install</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>confirmation-entry</source>
        <translation>Eingabe des Bestätigungscodes</translation>
    </message>
    <message>
        <source>return-code</source>
        <translation>Rückgabecode</translation>
    </message>
    <message>
        <source>return-entry</source>
        <translation>Eingabe des Rückgabecodes</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich der Wörter</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>request-code</source>
        <translation>Anforderungscode</translation>
    </message>
    <message>
        <source>universal-code</source>
        <translation>Universalcode</translation>
    </message>
    <message>
        <source>confirmation-code</source>
        <translation>Bestätigungscode</translation>
    </message>
    <message>
        <source>smart-license</source>
        <translation>Smart-Licensing-Datei</translation>
    </message>
    <message>
        <source>usage-report</source>
        <translation>Nutzungsbericht</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>Konsolenausgabe</translation>
    </message>
    <message>
        <source>udi</source>
        <translation>UDI-Zeile</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Wurzelschlüssel</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Lizenzkennung</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>virtual account</source>
        <translation>virtuelles Konto</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>vorige</translation>
    </message>
    <message>
        <source>public_key</source>
        <translation>öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>UDI</source>
        <translation>UDI</translation>
    </message>
    <message>
        <source>UUIDs of tags</source>
        <translation>UUIDs der Lizenzkennungen</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>artefact id</source>
        <translation>Artefakt-ID</translation>
    </message>
    <message>
        <source>artefacts of the batch</source>
        <translation>Artefakte des Sammelumschlags</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>chain key</source>
        <translation>Kettenschlüssel</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>digest it replies to</source>
        <translation>Hashwert, auf den geantwortet wird</translation>
    </message>
    <message>
        <source>digest of what is installed</source>
        <translation>Hashwert des Installierten</translation>
    </message>
    <message>
        <source>end of validity</source>
        <translation>Ende der Gültigkeit</translation>
    </message>
    <message>
        <source>entitlement tag</source>
        <translation>Lizenzkennung</translation>
    </message>
    <message>
        <source>entitlements</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>export permission</source>
        <translation>Exportberechtigung</translation>
    </message>
    <message>
        <source>families of tags</source>
        <translation>Familien der Lizenzkennungen</translation>
    </message>
    <message>
        <source>family of a tag</source>
        <translation>Familie einer Lizenzkennung</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>introduction inside the request</source>
        <translation>Vorstellung in der Anforderung</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>key derivation</source>
        <translation>Schlüsselableitung</translation>
    </message>
    <message>
        <source>key statement</source>
        <translation>Schlüsselangabe</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>kind of the artefacts in the batch</source>
        <translation>Art der Artefakte im Sammelumschlag</translation>
    </message>
    <message>
        <source>list of tags</source>
        <translation>Liste der Lizenzkennungen</translation>
    </message>
    <message>
        <source>month of a tag</source>
        <translation>Monat einer Lizenzkennung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>name of a tag</source>
        <translation>Name einer Lizenzkennung</translation>
    </message>
    <message>
        <source>names of tags</source>
        <translation>Namen der Lizenzkennungen</translation>
    </message>
    <message>
        <source>newest seen artefact</source>
        <translation>neuestes gesehenes Artefakt</translation>
    </message>
    <message>
        <source>nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>public key</source>
        <translation>öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>quantities</source>
        <translation>Mengen</translation>
    </message>
    <message>
        <source>release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>replaced UDI</source>
        <translation>ersetzte UDI</translation>
    </message>
    <message>
        <source>reservation id</source>
        <translation>Reservierungs-ID</translation>
    </message>
    <message>
        <source>salt</source>
        <translation>Salt</translation>
    </message>
    <message>
        <source>secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>signing seed</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>smart account</source>
        <translation>Smart Account</translation>
    </message>
    <message>
        <source>superseded numbers</source>
        <translation>ersetzte Nummern</translation>
    </message>
    <message>
        <source>table of tags</source>
        <translation>Tabelle der Lizenzkennungen</translation>
    </message>
    <message>
        <source>tags of entitlements</source>
        <translation>Lizenzkennungen der Berechtigungen</translation>
    </message>
    <message>
        <source>term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>Laufzeiten</translation>
    </message>
    <message>
        <source>terms of entitlements</source>
        <translation>Laufzeiten der Berechtigungen</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>time of making</source>
        <translation>Erstellungszeit</translation>
    </message>
    <message>
        <source>training mark</source>
        <translation>Übungskennzeichen</translation>
    </message>
    <message>
        <source>trust anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>version of the anchor</source>
        <translation>Version des Ankers</translation>
    </message>
    <message>
        <source>void numbers</source>
        <translation>entfallene Nummern</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>Wunsch</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Its 12 words or 32 hex digits</source>
        <translation>12 Wörter oder 32 Hexziffern</translation>
    </message>
    <message>
        <source>Complete. It is compared when you go on.</source>
        <translation>Vollständig. Der Vergleich folgt beim Weitergehen.</translation>
    </message>
    <message>
        <source>{count} of {wanted} digits</source>
        <translation>{count} von {wanted} Ziffern</translation>
    </message>
    <message>
        <source>{count} of {wanted} words</source>
        <translation>{count} von {wanted} Wörtern</translation>
    </message>
</context>
<context>
    <name>_Codes</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Request code</source>
        <translation>Anforderungscode</translation>
    </message>
    <message>
        <source>Last confirmation code</source>
        <translation>Letzter Bestätigungscode</translation>
    </message>
    <message>
        <source>Last return code</source>
        <translation>Letzter Rückgabecode</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: {title}</source>
        <translation>Kopieren: {title}</translation>
    </message>
    <message>
        <source>{title}: copied.</source>
        <translation>{title}: kopiert.</translation>
    </message>
</context>
</TS>
