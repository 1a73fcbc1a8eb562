<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Find in the texts…</source>
        <translation>In den Texten &amp;suchen …</translation>
    </message>
    <message>
        <source>Ne&amp;xt place found</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Pre&amp;vious place found</source>
        <translation>&amp;Vorige Fundstelle</translation>
    </message>
    <message>
        <source>&amp;Sources: headline, outlet, date…</source>
        <translation>&amp;Quellen: Überschrift, Medium, Datum …</translation>
    </message>
    <message>
        <source>Read this source in another enc&amp;oding…</source>
        <translation>Diese Quelle in anderer K&amp;odierung lesen …</translation>
    </message>
    <message>
        <source>Mark a &amp;divergence in the marked words…</source>
        <translation>&amp;Abweichung in den markierten Wörtern anlegen …</translation>
    </message>
    <message>
        <source>Add the marked &amp;words to this finding</source>
        <translation>&amp;Markierte Wörter zu diesem Befund hinzufügen</translation>
    </message>
    <message>
        <source>What this f&amp;inding is…</source>
        <translation>Was &amp;dieser Befund ist …</translation>
    </message>
    <message>
        <source>Move this finding to another &amp;event…</source>
        <translation>Befund zu anderem &amp;Ereignis verschieben …</translation>
    </message>
    <message>
        <source>Repl&amp;y to what was said</source>
        <translation>An&amp;twort auf das Gesagte</translation>
    </message>
    <message>
        <source>Code&amp;book…</source>
        <translation>&amp;Codebuch …</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Open articles…</source>
        <translation>Artikel ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Add source…</source>
        <translation>Quelle &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>New source from the cli&amp;pboard…</source>
        <translation>Neue Quelle aus der Zwischenabla&amp;ge …</translation>
    </message>
    <message>
        <source>Open a&amp;ddress…</source>
        <translation>Ad&amp;resse öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;review…</source>
        <translation>&amp;Durchsicht öffnen …</translation>
    </message>
    <message>
        <source>&amp;Save review</source>
        <translation>Durchsicht &amp;speichern</translation>
    </message>
    <message>
        <source>Sa&amp;ve review as…</source>
        <translation>Durchsicht speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Mer&amp;ge a colleague’s review…</source>
        <translation>&amp;Andere Durchsicht zusammenführen …</translation>
    </message>
    <message>
        <source>&amp;Unsaved work…</source>
        <translation>N&amp;icht gespeicherte Arbeit …</translation>
    </message>
    <message>
        <source>Co&amp;mpare again</source>
        <translation>Erneut &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Close story</source>
        <translation>Geschichte s&amp;chließen</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>Fenster sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Next divergence</source>
        <translation>&amp;Nächste Abweichung</translation>
    </message>
    <message>
        <source>&amp;Previous divergence</source>
        <translation>&amp;Vorige Abweichung</translation>
    </message>
    <message>
        <source>Next &amp;unjudged divergence</source>
        <translation>Nächste &amp;unbeurteilte Abweichung</translation>
    </message>
    <message>
        <source>Next passage of one &amp;source only</source>
        <translation>Nächster Abschnitt &amp;einer einzigen Quelle</translation>
    </message>
    <message>
        <source>Pre&amp;vious passage of one source only</source>
        <translation>Voriger Abschnitt einer einzigen &amp;Quelle</translation>
    </message>
    <message>
        <source>What the others say at the &amp;caret</source>
        <translation>&amp;Was die anderen an der Schreibmarke sagen</translation>
    </message>
    <message>
        <source>To the &amp;filter</source>
        <translation>Zum &amp;Filter</translation>
    </message>
    <message>
        <source>To the n&amp;ote</source>
        <translation>Zur N&amp;otiz</translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation>Nächster &amp;Teil des Fensters</translation>
    </message>
    <message>
        <source>P&amp;art of the window before</source>
        <translation>Vor&amp;heriger Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;Guide to Parallax</source>
        <translation>&amp;Leitfaden zu Parallax</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>&amp;Rundgang beginnen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Parallax</source>
        <translation>Ü&amp;ber Parallax</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>So&amp;urces</source>
        <translation>Q&amp;uellen</translation>
    </message>
    <message>
        <source>Sources on &amp;show</source>
        <translation>Gezeigte &amp;Quellen</translation>
    </message>
    <message>
        <source>&amp;To a source</source>
        <translation>&amp;Zu einer Quelle</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Co&amp;rrect</source>
        <translation>Be&amp;richtigen</translation>
    </message>
    <message>
        <source>&amp;Kind of passage</source>
        <translation>&amp;Art des Abschnitts</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Texts side by side</source>
        <translation>&amp;Texte nebeneinander</translation>
    </message>
    <message>
        <source>Fact &amp;matrix above the texts</source>
        <translation>Fakten&amp;matrix über den Texten</translation>
    </message>
    <message>
        <source>Timeli&amp;ne above the texts</source>
        <translation>Ze&amp;itleiste über den Texten</translation>
    </message>
    <message>
        <source>Findings as sentenc&amp;es above the texts</source>
        <translation>Befunde als &amp;Sätze über den Texten</translation>
    </message>
    <message>
        <source>&amp;Quotations that need you, above the texts</source>
        <translation>O&amp;ffene Zitate über den Texten</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Colours as the s&amp;ystem</source>
        <translation>Farben wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>L&amp;ight colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>Light, high &amp;contrast</source>
        <translation>Hell, hoher K&amp;ontrast</translation>
    </message>
    <message>
        <source>Dark, &amp;high contrast</source>
        <translation>Dunkel, hoher Kont&amp;rast</translation>
    </message>
    <message>
        <source>Move this source &amp;left</source>
        <translation>Diese Quelle nach &amp;links</translation>
    </message>
    <message>
        <source>Move this source &amp;right</source>
        <translation>Diese Quelle nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Hide this source</source>
        <translation>Diese Quelle &amp;verbergen</translation>
    </message>
    <message>
        <source>Show &amp;only this source</source>
        <translation>&amp;Nur diese Quelle zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all sources</source>
        <translation>&amp;Alle Quellen zeigen</translation>
    </message>
    <message>
        <source>Other texts &amp;follow the one that is read</source>
        <translation>Andere Texte &amp;folgen dem gelesenen</translation>
    </message>
    <message>
        <source>They follow &amp;this source alone</source>
        <translation>Sie folgen nur &amp;dieser Quelle</translation>
    </message>
    <message>
        <source>&amp;Keep this source in view while others scroll sideways</source>
        <translation>Diese Quelle im &amp;Blick behalten, während andere seitwärts rollen</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>Brei&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>S&amp;chmaler</translation>
    </message>
    <message>
        <source>&amp;Even widths</source>
        <translation>&amp;Gleich breit</translation>
    </message>
    <message>
        <source>F&amp;ind the file of this source…</source>
        <translation>Date&amp;i dieser Quelle suchen …</translation>
    </message>
    <message>
        <source>Open the te&amp;xt as it was annotated</source>
        <translation>Te&amp;xt öffnen, wie er annotiert wurde</translation>
    </message>
    <message>
        <source>To source {place}</source>
        <translation>Zu Quelle {place}</translation>
    </message>
    <message>
        <source>Source {place}</source>
        <translation>Quelle {place}</translation>
    </message>
    <message>
        <source>Compare by me&amp;aning</source>
        <translation>Nach der &amp;Bedeutung vergleichen</translation>
    </message>
    <message>
        <source>Show or hide &amp;word differences</source>
        <translation>&amp;Wortunterschiede zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Hide what &amp;others said until I have decided</source>
        <translation>Verbergen, was &amp;andere sagten, bis ich entschieden habe</translation>
    </message>
    <message>
        <source>Ag&amp;reement of reviewers…</source>
        <translation>Übereinstimm&amp;ung der Durchsichten …</translation>
    </message>
    <message>
        <source>List of di&amp;vergences</source>
        <translation>&amp;Liste der Abweichungen</translation>
    </message>
    <message>
        <source>&amp;Bird’s eye of all sources</source>
        <translation>&amp;Vogelschau aller Quellen</translation>
    </message>
    <message>
        <source>&amp;Judgement</source>
        <translation>B&amp;eurteilung</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>&amp;Zwischenüberschrift</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>&amp;Absatz</translation>
    </message>
    <message>
        <source>&amp;List item</source>
        <translation>&amp;Listenpunkt</translation>
    </message>
    <message>
        <source>Table &amp;row</source>
        <translation>Ta&amp;bellenzeile</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>Z&amp;itat</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>Bild&amp;unterschrift</translation>
    </message>
    <message>
        <source>&amp;Dateline</source>
        <translation>&amp;Datumszeile</translation>
    </message>
    <message>
        <source>&amp;Boilerplate (not part of the report)</source>
        <translation>Bei&amp;werk (nicht Teil des Berichts)</translation>
    </message>
    <message>
        <source>&amp;Link this passage with…</source>
        <translation>Diesen Abschnitt &amp;verknüpfen mit …</translation>
    </message>
    <message>
        <source>&amp;Part this passage from…</source>
        <translation>Diesen Abschnitt &amp;trennen von …</translation>
    </message>
    <message>
        <source>&amp;Split the passage at the caret</source>
        <translation>Abschnitt an der Schreibmarke te&amp;ilen</translation>
    </message>
    <message>
        <source>&amp;Join with the next passage</source>
        <translation>Mit dem &amp;nächsten Abschnitt verbinden</translation>
    </message>
    <message>
        <source>&amp;Restore the passage as it was read</source>
        <translation>Abschnitt &amp;wie gelesen wiederherstellen</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Open an address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>&amp;Open the page that was kept</source>
        <translation>Aufbewahrte Seite &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Fetch this page once</source>
        <translation>Seite ein Mal &amp;holen</translation>
    </message>
    <message>
        <source>Parallax fetches this page once, when you press the button, and keeps it as a file with the time. Its pictures, scripts and links are not fetched.</source>
        <translation>Parallax holt diese Seite ein Mal, wenn der Knopf gedrückt wird, und bewahrt sie mit der Zeit als Datei auf. Ihre Bilder, Skripte und Verweise werden nicht geholt.</translation>
    </message>
    <message>
        <source>How much of the page has come</source>
        <translation>Wie viel von der Seite da ist</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>Asking for the page…</source>
        <translation>Die Seite wird angefragt …</translation>
    </message>
    <message>
        <source>This page was fetched before and is kept as {name}. Open that, or fetch it again.</source>
        <translation>Diese Seite wurde schon einmal geholt und ist als {name} aufbewahrt. Diese öffnen oder noch einmal holen.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Angehalten. Nichts wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>{count} KB have come.</source>
        <translation>{count} KB sind da.</translation>
    </message>
    <message>
        <source>⚠ The page could not be fetched ({error}). Nothing was kept.</source>
        <translation>⚠ Die Seite ließ sich nicht holen ({error}). Nichts wurde aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>{slot} – {first}: {said}; {second}: {replied}</source>
        <translation>{slot} – {first}: {said}; {second}: {replied}</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>no items</source>
        <translation>keine Stellen</translation>
    </message>
    <message>
        <source>too few items</source>
        <translation>zu wenige Stellen</translation>
    </message>
    <message>
        <source>undefined: all said one and the same, so nobody could have differed by chance</source>
        <translation>nicht bestimmt: Alle sagten ein und dasselbe, also konnte niemand zufällig abweichen</translation>
    </message>
    <message>
        <source>none: given by Parallax, and nobody chose another</source>
        <translation>keine: von Parallax vorgegeben, und niemand wählte anders</translation>
    </message>
    <message>
        <source>{sign} {value}, no interval: all resamples alike; {items}</source>
        <translation>{sign} {value}, ohne Spielraum: alle Ziehungen gleich; {items}</translation>
    </message>
    <message>
        <source>{sign} {value}, between {low} and {high}; {items}</source>
        <translation>{sign} {value}, zwischen {low} und {high}; {items}</translation>
    </message>
    <message>
        <source>{words}; undefined in {count} resamples</source>
        <translation>{words}; nicht bestimmt in {count} Ziehungen</translation>
    </message>
    <message>
        <source>{words} (few: a hint only)</source>
        <translation>{words} (wenige: nur ein Hinweis)</translation>
    </message>
    <message>
        <source>shared on average:</source>
        <translation>im Mittel gemeinsam:</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} Stellen</translation>
    </message>
    <message>
        <source>Both: {items}. Only {first}: {only_first}. Only {second}: {only_second}.</source>
        <translation>Beide: {items}. Nur {first}: {only_first}. Nur {second}: {only_second}.</translation>
    </message>
    <message>
        <source>{words} Of what both saw, Parallax had proposed {given}, with kind and relation.</source>
        <translation>{words} Von dem, was beide sahen, hatte Parallax {given} vorgeschlagen, mit Art und Beziehung.</translation>
    </message>
    <message>
        <source>judged by one only: {count}</source>
        <translation>nur einmal beurteilt: {count}</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>{words} (and {count} on texts that not all had)</source>
        <translation>{words} (und {count} zu Texten, die nicht alle hatten)</translation>
    </message>
    <message>
        <source>{words} (and {count} whose words are lost)</source>
        <translation>{words} (und {count}, deren Wörter verloren sind)</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>κ (Cohen) and α (Krippendorff) tell how much better than chance reviewers agree: 0 as chance, 1 always. “Between” holds 95 of 100 resamples of the items. Below {least} items no figure is given; below {few} it is a hint. Figures know nothing of what only one saw. What nobody decided or overruled judges no relation.</source>
        <translation>κ (Cohen) und α (Krippendorff) sagen, wie viel besser als der Zufall Urteile übereinstimmen: 0 wie der Zufall, 1 immer. „Zwischen“ umfasst 95 von 100 neuen Ziehungen der Stellen. Unter {least} Stellen steht keine Zahl; unter {few} ist sie ein Hinweis. Die Zahlen wissen nichts von dem, was nur eine Seite sah. Was weder entschieden noch überstimmt wurde, beurteilt keine Beziehung.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
</context>
<context>
    <name>AgreementDetails</name>
    <message>
        <source>&amp;Judgements of</source>
        <translation>&amp;Urteile über</translation>
    </message>
    <message>
        <source>&amp;Items</source>
        <translation>S&amp;tellen</translation>
    </message>
    <message>
        <source>{first} down, {second} across</source>
        <translation>{first} nach unten, {second} nach rechts</translation>
    </message>
    <message>
        <source>Judged differently ({count})</source>
        <translation>Verschieden beurteilt ({count})</translation>
    </message>
    <message>
        <source>Only {name} ({count})</source>
        <translation>Nur {name} ({count})</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement of reviewers</source>
        <translation>Übereinstimmung der Durchsichten</translation>
    </message>
    <message>
        <source>Add &amp;another review file…</source>
        <translation>Weitere Durchsicht &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Work them out anew</source>
        <translation>Neu &amp;berechnen</translation>
    </message>
    <message>
        <source>authors or files, as suits</source>
        <translation>Namen oder Dateien, wie es passt</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Reviewers</source>
        <translation>&amp;Wer</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>You are judging blind, so nothing is told of others here. To compare, end it first: View ▸ Hide what others said until I have decided.</source>
        <translation>Sie urteilen blind, darum steht hier nichts von anderen. Zum Vergleichen erst beenden: Ansicht ▸ Verbergen, was andere sagten, bis ich entschieden habe.</translation>
    </message>
    <message>
        <source>Agreement needs two reviewers, and the open review holds the words of one at most. Add another reviewer’s file.</source>
        <translation>Übereinstimmung braucht zwei Urteilende, und in der offenen Durchsicht steht höchstens eine Person. Fügen Sie die Datei einer anderen hinzu.</translation>
    </message>
    <message>
        <source>Not in every review, so what was said of it is not compared: {titles}</source>
        <translation>Nicht in jeder Durchsicht; was dazu gesagt wurde, wird nicht verglichen: {titles}</translation>
    </message>
    <message>
        <source>Of what two reviewers or more judged.</source>
        <translation>Von dem, was zwei oder mehr beurteilt haben.</translation>
    </message>
    <message>
        <source>Judgements have changed since these figures were worked out.</source>
        <translation>Seit diese Zahlen berechnet wurden, haben sich Urteile geändert.</translation>
    </message>
    <message>
        <source>This item belongs to no divergence found now.</source>
        <translation>Diese Stelle gehört zu keiner jetzt gefundenen Abweichung.</translation>
    </message>
    <message>
        <source>Not saved to {place}: {reason}. Save it elsewhere.</source>
        <translation>Nicht gespeichert in {place}: {reason}. Speichern Sie es anderswo.</translation>
    </message>
    <message>
        <source>Saved to {place}.</source>
        <translation>Gespeichert in {place}.</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Remove the annotation</source>
        <translation>Anmerkung entfernen</translation>
    </message>
    <message>
        <source>Correct the sources</source>
        <translation>Quellen berichtigen</translation>
    </message>
</context>
<context>
    <name>AnnotationForm</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Offen</translation>
    </message>
    <message>
        <source>&amp;Confirmed</source>
        <translation>Bes&amp;tätigt</translation>
    </message>
    <message>
        <source>&amp;Dismissed</source>
        <translation>&amp;Verworfen</translation>
    </message>
    <message>
        <source>Needs &amp;source</source>
        <translation>&amp;Quelle fehlt</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Status: {status}</translation>
    </message>
    <message>
        <source>Add to the codebook</source>
        <translation>Ins Codebuch aufnehmen</translation>
    </message>
    <message>
        <source>What others said</source>
        <translation>Was andere sagten</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>How sure you are of your judgement</source>
        <translation>Wie sicher Sie sich Ihres Urteils sind</translation>
    </message>
    <message>
        <source>Reviewer’s name</source>
        <translation>Bearbeitet von</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Anmerkung entfernen</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>Waru&amp;m</translation>
    </message>
    <message>
        <source>Re&amp;lation</source>
        <translation>Be&amp;ziehung</translation>
    </message>
    <message>
        <source>Severit&amp;y</source>
        <translation>Ge&amp;wicht</translation>
    </message>
    <message>
        <source>Conf&amp;idence</source>
        <translation>S&amp;icherheit</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <source>{relation} (as proposed)</source>
        <translation>{relation} (Vorschlag)</translation>
    </message>
    <message>
        <source>You overrule: {relation}</source>
        <translation>Statt: {relation}</translation>
    </message>
    <message>
        <source>Add to the codebook: {tags}</source>
        <translation>Ins Codebuch aufnehmen: {tags}</translation>
    </message>
    <message>
        <source>Change the relation</source>
        <translation>Beziehung ändern</translation>
    </message>
    <message>
        <source>Change the severity</source>
        <translation>Gewicht ändern</translation>
    </message>
    <message>
        <source>Change the confidence</source>
        <translation>Sicherheit ändern</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>Schlagwörter ändern</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Change a reply</source>
        <translation>Antwort ändern</translation>
    </message>
    <message>
        <source>Delete a reply</source>
        <translation>Antwort löschen</translation>
    </message>
</context>
<context>
    <name>ArrangedPanes</name>
    <message>
        <source>Part of the selected finding is hidden: {letters}</source>
        <translation>Der gewählte Befund ist teilweise verborgen: {letters}</translation>
    </message>
    <message>
        <source>All of the selected finding is hidden: {letters}</source>
        <translation>Der gewählte Befund ist ganz verborgen: {letters}</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Move a source</source>
        <translation>Quelle verschieben</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Show word differences with {0}</source>
        <translation>Wortunterschiede zu {0} zeigen</translation>
    </message>
    <message>
        <source>Hide word differences</source>
        <translation>Wortunterschiede verbergen</translation>
    </message>
    <message>
        <source>Shared wording: {names}. Ctrl+D, or the menu of the passage, shows the words that differ.</source>
        <translation>Gemeinsamer Wortlaut: {names}. Strg+D oder das Menü des Abschnitts zeigt die Wörter, die sich unterscheiden.</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article: {0}</source>
        <translation>Artikel: {0}</translation>
    </message>
    <message>
        <source>Divergences: {0}</source>
        <translation>Abweichungen: {0}</translation>
    </message>
</context>
<context>
    <name>BirdsEye</name>
    <message>
        <source>Source {letter}, passage {number} of {count}: “{words}”</source>
        <translation>Quelle {letter}, Abschnitt {number} von {count}: „{words}“</translation>
    </message>
    <message>
        <source>Nothing like it in another source.</source>
        <translation>Nichts dergleichen in einer anderen Quelle.</translation>
    </message>
    <message>
        <source>Also in {letters}.</source>
        <translation>Auch in {letters}.</translation>
    </message>
    <message>
        <source>Also in {count} others: {letters}.</source>
        <translation>Auch in {count} anderen: {letters}.</translation>
    </message>
    <message>
        <source>Bird’s eye</source>
        <translation>Vogelschau</translation>
    </message>
</context>
<context>
    <name>BirdsEyeStrip</name>
    <message>
        <source>Bird’s eye of all sources</source>
        <translation>Vogelschau aller Quellen</translation>
    </message>
    <message>
        <source>Arrow keys go from passage to passage and from source to source, Enter shows the passage.</source>
        <translation>Die Pfeiltasten gehen von Abschnitt zu Abschnitt und von Quelle zu Quelle, die Eingabetaste zeigt den Abschnitt.</translation>
    </message>
</context>
<context>
    <name>BlindLabel</name>
    <message>
        <source>Judging blind</source>
        <translation>Blind urteilen</translation>
    </message>
    <message>
        <source>What others said of a finding is hidden until you have decided on it: confirmed, dismissed, or needs a source. What only others found is hidden throughout. View ▸ Hide what others said ends it.</source>
        <translation>Was andere zu einem Befund sagten, ist verborgen, bis Sie entschieden haben: bestätigt, verworfen oder Quelle fehlt. Was nur andere fanden, bleibt verborgen. Ansicht ▸ Verbergen, was andere sagten beendet es.</translation>
    </message>
    <message>
        <source>Others’ judgements are hidden until you have decided on a finding.</source>
        <translation>Urteile anderer sind verborgen, bis Sie über einen Befund entschieden haben.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>{relation} · {confidence}</source>
        <translation>{relation} · {confidence}</translation>
    </message>
    <message>
        <source>Here, {source}: {value} ({stance})</source>
        <translation>Hier, {source}: {value} ({stance})</translation>
    </message>
    <message>
        <source>Here, {source}: {value}</source>
        <translation>Hier, {source}: {value}</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>Your judgement: {status}, {relation}</source>
        <translation>Eigene Beurteilung: {status}, {relation}</translation>
    </message>
    <message>
        <source>{author}: {status}</source>
        <translation>{author}: {status}</translation>
    </message>
    <message>
        <source>{slot}: {standing}. {here}. {judgement}.</source>
        <translation>{slot}: {standing}. {here}. {judgement}.</translation>
    </message>
    <message>
        <source>{source} {name}: silent</source>
        <translation>{source} {name}: schweigt</translation>
    </message>
    <message>
        <source>{source} {name}: {value}. “{quotation}”</source>
        <translation>{source} {name}: {value}. „{quotation}“</translation>
    </message>
</context>
<context>
    <name>CardLine</name>
    <message>
        <source>Enter brings this source level</source>
        <translation>Die Eingabetaste bringt diese Quelle auf gleiche Höhe</translation>
    </message>
</context>
<context>
    <name>Carding</name>
    <message>
        <source>There is no finding at the caret. Place it in marked words of a text.</source>
        <translation>An der Schreibmarke ist kein Befund. Sie muss in markierten Wörtern eines Textes stehen.</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>what differs</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>reason of the dismissal</source>
        <translation>Grund des Verwerfens</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>quoted words</source>
        <translation>zitierte Wörter</translation>
    </message>
    <message>
        <source>{author}: {field} {before} → {after}</source>
        <translation>{author}: {field} {before} → {after}</translation>
    </message>
    <message>
        <source>Nothing has been said or changed yet.</source>
        <translation>Noch ist nichts gesagt oder geändert worden.</translation>
    </message>
    <message>
        <source>{author}: first judged</source>
        <translation>{author}: zuerst beurteilt</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>{name} · {count}</source>
        <translation>{name} · {count}</translation>
    </message>
    <message>
        <source>Filter by {name}: {count} chosen</source>
        <translation>Filtern nach {name}: {count} gewählt</translation>
    </message>
    <message>
        <source>Filter by {name}: any</source>
        <translation>Filtern nach {name}: beliebig</translation>
    </message>
</context>
<context>
    <name>CodeTable</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Wann er passt</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>not in the codebook</source>
        <translation>nicht im Codebuch</translation>
    </message>
</context>
<context>
    <name>CodebookDialog</name>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add to the &amp;codebook</source>
        <translation>Ins &amp;Codebuch aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>&amp;Vereinen mit</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Take over…</source>
        <translation>Ü&amp;bernehmen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Codes and their uses</source>
        <translation>Codes und ihr Gebrauch</translation>
    </message>
    <message>
        <source>The tags that your team has agreed on. F2 or a double click edits a name or what it means; a code that is given the name of another becomes one with it. What you rename is renamed on every annotation.</source>
        <translation>Die Schlagwörter, auf die sich Ihre Gruppe geeinigt hat. F2 oder ein Doppelklick ändert einen Namen oder seine Bedeutung; ein Code, der den Namen eines anderen erhält, wird eins mit ihm. Was hier umbenannt wird, heißt auf jeder Anmerkung anders.</translation>
    </message>
    <message>
        <source>“{name}” is called “{new}” now, on every annotation.</source>
        <translation>„{name}“ heißt jetzt auf jeder Anmerkung „{new}“.</translation>
    </message>
    <message>
        <source>“{name}” and “{new}” are one code now: “{new}”. Undo parts them again.</source>
        <translation>„{name}“ und „{new}“ sind jetzt ein Code: „{new}“. Rückgängig trennt sie wieder.</translation>
    </message>
    <message>
        <source>“{name}” is in the codebook already.</source>
        <translation>„{name}“ steht schon im Codebuch.</translation>
    </message>
    <message>
        <source>“{name}” is no longer in the codebook.</source>
        <translation>„{name}“ steht nicht mehr im Codebuch.</translation>
    </message>
    <message>
        <source>“{name}” is no longer in the codebook; it stays on the annotations that bear it.</source>
        <translation>„{name}“ steht nicht mehr im Codebuch; auf den Anmerkungen, die es tragen, bleibt es.</translation>
    </message>
    <message>
        <source>Of {count} codes in “{file}”, {new} are new here.</source>
        <translation>Von {count} Codes in „{file}“ sind {new} hier neu.</translation>
    </message>
    <message>
        <source>There is no code in “{file}”.</source>
        <translation>In „{file}“ steht kein Code.</translation>
    </message>
    <message>
        <source>The codebook is in “{file}”.</source>
        <translation>Das Codebuch steht in „{file}“.</translation>
    </message>
</context>
<context>
    <name>CodebookFiles</name>
    <message>
        <source>Codebooks and reviews</source>
        <translation>Codebücher und Durchsichten</translation>
    </message>
    <message>
        <source>Take over a codebook</source>
        <translation>Codebuch übernehmen</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Codebuch exportieren</translation>
    </message>
    <message>
        <source>Codebooks</source>
        <translation>Codebücher</translation>
    </message>
</context>
<context>
    <name>Coding</name>
    <message>
        <source>Add to the codebook</source>
        <translation>Ins Codebuch aufnehmen</translation>
    </message>
    <message>
        <source>Take over a codebook</source>
        <translation>Codebuch übernehmen</translation>
    </message>
    <message>
        <source>Describe a code</source>
        <translation>Code beschreiben</translation>
    </message>
    <message>
        <source>Rename a code</source>
        <translation>Code umbenennen</translation>
    </message>
    <message>
        <source>Merge two codes</source>
        <translation>Zwei Codes vereinen</translation>
    </message>
    <message>
        <source>Remove a code</source>
        <translation>Code entfernen</translation>
    </message>
    <message>
        <source>Reorder the codebook</source>
        <translation>Codebuch umordnen</translation>
    </message>
</context>
<context>
    <name>ComparedReviewers</name>
    <message>
        <source>the open review</source>
        <translation>die offene Durchsicht</translation>
    </message>
</context>
<context>
    <name>ComparingMode</name>
    <message>
        <source>No language model was found on this machine. The README says how to get one; {variable} may name its folder.</source>
        <translation>Auf diesem Rechner wurde kein Sprachmodell gefunden. Wie man eines bekommt, steht in der README; {variable} kann seinen Ordner nennen.</translation>
    </message>
    <message>
        <source>Packages are missing: {names}. Install them with: pip install &apos;parallax-viewer[semantic]&apos;</source>
        <translation>Es fehlen Pakete: {names}. Sie lassen sich so einrichten: pip install &apos;parallax-viewer[semantic]&apos;</translation>
    </message>
</context>
<context>
    <name>ComparisonGrid</name>
    <message>
        <source>Both annotations, field by field</source>
        <translation>Beide Anmerkungen, Feld für Feld</translation>
    </message>
    <message>
        <source>{field}, mine: {value}</source>
        <translation>{field}, meine: {value}</translation>
    </message>
    <message>
        <source>{field}, theirs: {value}</source>
        <translation>{field}, die andere: {value}</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>All places found, in the words around them</source>
        <translation>Alle Fundstellen mit den Wörtern um sie herum</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Go to the passage</source>
        <translation>&amp;Zum Abschnitt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what &amp;all sources say</source>
        <translation>Kopieren, was &amp;alle Quellen sagen</translation>
    </message>
    <message>
        <source>Dismiss it &amp;because</source>
        <translation>Verwerfen, &amp;weil</translation>
    </message>
    <message>
        <source>&amp;Read it in</source>
        <translation>&amp;Lesen in</translation>
    </message>
    <message>
        <source>&amp;Show only this kind: {kind}</source>
        <translation>&amp;Nur diese Art zeigen: {kind}</translation>
    </message>
    <message>
        <source>Show &amp;all kinds</source>
        <translation>&amp;Alle Arten zeigen</translation>
    </message>
</context>
<context>
    <name>ContingencyTable</name>
    <message>
        <source>Who said what of the same words</source>
        <translation>Wer was zu denselben Wörtern sagte</translation>
    </message>
    <message>
        <source>{first}: {one}; {second}: {other}; {count}</source>
        <translation>{first}: {one}; {second}: {other}; {count}</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Link two passages</source>
        <translation>Zwei Abschnitte verknüpfen</translation>
    </message>
    <message>
        <source>Linked: {one} with {other}.</source>
        <translation>Verknüpft: {one} mit {other}.</translation>
    </message>
    <message>
        <source>Part two passages</source>
        <translation>Zwei Abschnitte trennen</translation>
    </message>
    <message>
        <source>Kept apart: {one} from {other}.</source>
        <translation>Getrennt gehalten: {one} von {other}.</translation>
    </message>
    <message>
        <source>Remove a link made by hand</source>
        <translation>Von Hand gemachte Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>No longer linked or kept apart by hand: {one} and {other}.</source>
        <translation>Nicht mehr von Hand verknüpft oder getrennt gehalten: {one} und {other}.</translation>
    </message>
    <message>
        <source>Change the kind of a passage</source>
        <translation>Art eines Abschnitts ändern</translation>
    </message>
    <message>
        <source>{one}, now: {kind}.</source>
        <translation>{one}, jetzt: {kind}.</translation>
    </message>
    <message>
        <source>This passage is one sentence. Mark the words that shall stand alone, and split again.</source>
        <translation>Dieser Abschnitt ist ein einziger Satz. Bitte die Wörter markieren, die für sich stehen sollen, und erneut teilen.</translation>
    </message>
    <message>
        <source>Split a passage</source>
        <translation>Abschnitt teilen</translation>
    </message>
    <message>
        <source>Split. A new passage begins with {words}.</source>
        <translation>Geteilt. Ein neuer Abschnitt beginnt mit {words}.</translation>
    </message>
    <message>
        <source>These words stand in no passage.</source>
        <translation>Diese Wörter stehen in keinem Abschnitt.</translation>
    </message>
    <message>
        <source>Make a passage of the marked words</source>
        <translation>Markierte Wörter zu einem Abschnitt machen</translation>
    </message>
    <message>
        <source>A passage of its own now: {words}.</source>
        <translation>Jetzt ein eigener Abschnitt: {words}.</translation>
    </message>
    <message>
        <source>This is the last passage of its article.</source>
        <translation>Das ist der letzte Abschnitt seines Artikels.</translation>
    </message>
    <message>
        <source>Join two passages</source>
        <translation>Zwei Abschnitte verbinden</translation>
    </message>
    <message>
        <source>Joined with {words}.</source>
        <translation>Verbunden mit {words}.</translation>
    </message>
    <message>
        <source>Nothing was corrected here.</source>
        <translation>Hier wurde nichts berichtigt.</translation>
    </message>
    <message>
        <source>Restore a passage as it was read</source>
        <translation>Abschnitt wie gelesen wiederherstellen</translation>
    </message>
    <message>
        <source>As it was read again: {words}.</source>
        <translation>Wieder wie gelesen: {words}.</translation>
    </message>
</context>
<context>
    <name>DaysField</name>
    <message>
        <source>2024-02-07</source>
        <translation>2024-02-07</translation>
    </message>
    <message>
        <source>Day of publication, {source}</source>
        <translation>Tag der Veröffentlichung, {source}</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{day}, an update – {places}</source>
        <translation>{day}, eine Aktualisierung – {places}</translation>
    </message>
    <message>
        <source>{day} – {places}</source>
        <comment>a date, and where it was found</comment>
        <translation>{day} – {places}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Put at the &amp;marked words</source>
        <translation>An die &amp;markierten Wörter setzen</translation>
    </message>
    <message>
        <source>&amp;Keep without a place</source>
        <translation>&amp;Ohne Stelle behalten</translation>
    </message>
    <message>
        <source>&amp;Yes, remove</source>
        <translation>&amp;Ja, entfernen</translation>
    </message>
    <message>
        <source>&amp;No, keep</source>
        <translation>&amp;Nein, behalten</translation>
    </message>
    <message>
        <source>Remove the &amp;quotation…</source>
        <translation>&amp;Zitat entfernen …</translation>
    </message>
    <message>
        <source>&amp;Put it here</source>
        <translation>&amp;Hierher setzen</translation>
    </message>
    <message>
        <source>Only who wrote the note can remove what it quotes.</source>
        <translation>Nur wer die Anmerkung geschrieben hat, kann entfernen, was sie zitiert.</translation>
    </message>
    <message>
        <source>No place in the text is like these words.</source>
        <translation>Keine Stelle des Textes gleicht diesen Wörtern.</translation>
    </message>
    <message>
        <source>It was put at the first place, though its words have changed. Is that right?</source>
        <translation>Es wurde an die erste Stelle gesetzt, obwohl sich die Wörter geändert haben. Stimmt das?</translation>
    </message>
</context>
<context>
    <name>DifferencesBar</name>
    <message>
        <source>Previous passage</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Hide the word differences (Ctrl+D)</source>
        <translation>Wortunterschiede verbergen (Strg+D)</translation>
    </message>
    <message>
        <source>Marked words differ between {left} and {right} · shared passage {place} of {count}</source>
        <translation>Markierte Wörter unterscheiden sich zwischen {left} und {right} · gemeinsamer Abschnitt {place} von {count}</translation>
    </message>
    <message>
        <source>{left} and {right} are word for word the same here · shared passage {place} of {count}</source>
        <translation>{left} und {right} sind hier Wort für Wort gleich · gemeinsamer Abschnitt {place} von {count}</translation>
    </message>
</context>
<context>
    <name>Discussion</name>
    <message>
        <source>Repl&amp;y</source>
        <translation>Ant&amp;worten</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>The reply is deleted; undo brings it back.</source>
        <translation>Die Antwort ist gelöscht; Rückgängig bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>DismissedNotice</name>
    <message>
        <source>Show what is dismissed</source>
        <translation>Verworfenes zeigen</translation>
    </message>
    <message>
        <source>{dismissed} – show</source>
        <translation>{dismissed} – zeigen</translation>
    </message>
</context>
<context>
    <name>Dismissing</name>
    <message>
        <source>not the same event</source>
        <translation>nicht dasselbe Ereignis</translation>
    </message>
    <message>
        <source>the same in other words</source>
        <translation>dasselbe mit anderen Worten</translation>
    </message>
    <message>
        <source>read wrongly</source>
        <translation>falsch gelesen</translation>
    </message>
    <message>
        <source>does not matter</source>
        <translation>unerheblich</translation>
    </message>
    <message>
        <source>duplicate of another finding</source>
        <translation>steht schon in einem anderen Befund</translation>
    </message>
    <message>
        <source>Dismiss the finding</source>
        <translation>Befund verwerfen</translation>
    </message>
    <message>
        <source>Take the dismissal back</source>
        <translation>Befund wieder aufnehmen</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Say why it is dismissed</source>
        <translation>Sagen, warum er verworfen ist</translation>
    </message>
    <message>
        <source>Dismissed, no reason given: {slot}.</source>
        <translation>Ohne Grund verworfen: {slot}.</translation>
    </message>
    <message>
        <source>Dismissed: {slot} – {reason}.</source>
        <translation>Verworfen: {slot} – {reason}.</translation>
    </message>
    <message>
        <source>Was dismissed before: {reason}</source>
        <translation>War schon verworfen: {reason}</translation>
    </message>
    <message>
        <source>Dismissed by {author}: {reason}</source>
        <translation>Verworfen von {author}: {reason}</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>Verworfen: {reason}</translation>
    </message>
    <message>
        <source>Dismissed by {author}, no reason given</source>
        <translation>Verworfen von {author}, ohne Grund</translation>
    </message>
    <message>
        <source>Dismissed, no reason given</source>
        <translation>Verworfen, ohne Grund</translation>
    </message>
</context>
<context>
    <name>DivergenceDetail</name>
    <message>
        <source>How the values stand</source>
        <translation>Wie die Angaben zueinander stehen</translation>
    </message>
    <message>
        <source>How this was found</source>
        <translation>Wie das gefunden wurde</translation>
    </message>
    <message>
        <source>Selected divergence</source>
        <translation>Gewählte Abweichung</translation>
    </message>
    <message>
        <source>Note on no divergence found now · {kind}</source>
        <translation>Notiz ohne jetzt gefundene Abweichung · {kind}</translation>
    </message>
    <message>
        <source>an unnamed reviewer</source>
        <translation>jemandem ohne Namen</translation>
    </message>
    <message>
        <source>{relation} in the judgement of {author}</source>
        <translation>{relation} nach Beurteilung von {author}</translation>
    </message>
    <message>
        <source>The divergences appear here when the articles are compared.</source>
        <translation>Die Abweichungen erscheinen hier, sobald die Artikel verglichen sind.</translation>
    </message>
    <message>
        <source>No divergence was found between these articles.</source>
        <translation>Zwischen diesen Artikeln wurde keine Abweichung gefunden.</translation>
    </message>
    <message>
        <source>All findings are hidden. The list says how many, and shows them.</source>
        <translation>Alle Befunde sind verborgen. Die Liste sagt, wie viele es sind, und zeigt sie.</translation>
    </message>
    <message>
        <source>Select a divergence in the list or in a text, or press F7.</source>
        <translation>Eine Abweichung in der Liste oder in einem Text wählen, oder F7 drücken.</translation>
    </message>
    <message>
        <source>Marked by {author}, not found by Parallax.</source>
        <translation>Angelegt von {author}, nicht von Parallax gefunden.</translation>
    </message>
    <message>
        <source>{judged} in your judgement; proposed: {proposed}</source>
        <translation>{judged} nach eigener Beurteilung; vorgeschlagen: {proposed}</translation>
    </message>
</context>
<context>
    <name>DivergenceList</name>
    <message>
        <source>Event: {event}</source>
        <translation>Ereignis: {event}</translation>
    </message>
    <message>
        <source>{section}: {count}. A click or Enter closes it.</source>
        <translation>{section}: {count}. Ein Klick oder die Eingabetaste schließt den Teil.</translation>
    </message>
    <message>
        <source>{section}: {count}. A click or Enter opens it.</source>
        <translation>{section}: {count}. Ein Klick oder die Eingabetaste öffnet den Teil.</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>{count} replies</source>
        <translation>{count} Antworten</translation>
    </message>
    <message>
        <source>its words are no longer found in the text</source>
        <translation>ihre Wörter stehen nicht mehr im Text</translation>
    </message>
    <message>
        <source>Notes without a divergence</source>
        <translation>Notizen ohne Abweichung</translation>
    </message>
    <message>
        <source>Told by some only</source>
        <translation>Nur von einigen berichtet</translation>
    </message>
    <message>
        <source>{values} ({telling}), not in {silent}</source>
        <translation>{values} ({telling}), nicht in {silent}</translation>
    </message>
</context>
<context>
    <name>DivergenceListPanel</name>
    <message>
        <source>Divergences</source>
        <translation>Abweichungen</translation>
    </message>
</context>
<context>
    <name>DivergenceText</name>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Read in another encoding</source>
        <translation>In anderer Kodierung lesen</translation>
    </message>
    <message>
        <source>&amp;Read it so</source>
        <translation>So &amp;lesen</translation>
    </message>
    <message>
        <source>A text file does not say in which encoding it was written, so “{name}” may be misread. Choose the encoding in which the letters are right.</source>
        <translation>Eine Textdatei sagt nicht, in welcher Kodierung sie geschrieben wurde; „{name}“ kann deshalb falsch gelesen sein. Bitte die Kodierung wählen, in der die Buchstaben stimmen.</translation>
    </message>
    <message>
        <source>Encodings, the likeliest first</source>
        <translation>Kodierungen, die wahrscheinlichste zuerst</translation>
    </message>
    <message>
        <source>How the text begins in this encoding</source>
        <translation>Wie der Text in dieser Kodierung beginnt</translation>
    </message>
    <message>
        <source>{encoding} (as it is read now)</source>
        <translation>{encoding} (wie jetzt gelesen)</translation>
    </message>
    <message>
        <source>⚠ {encoding}</source>
        <comment>an encoding that does not fit</comment>
        <translation>⚠ {encoding}</translation>
    </message>
    <message>
        <source>The text has only letters that are the same in most encodings.</source>
        <translation>Der Text hat nur Buchstaben, die in den meisten Kodierungen gleich sind.</translation>
    </message>
    <message>
        <source>⚠ 1 character does not fit this encoding and would show as “�”.</source>
        <translation>⚠ 1 Zeichen passt nicht zu dieser Kodierung und würde als „�“ erscheinen.</translation>
    </message>
    <message>
        <source>⚠ {count} characters do not fit this encoding and would show as “�”. It is hardly the right one.</source>
        <translation>⚠ {count} Zeichen passen nicht zu dieser Kodierung und würden als „�“ erscheinen. Sie ist kaum die richtige.</translation>
    </message>
    <message>
        <source>All of the file fits this encoding, and its letters make words. It is the best guess.</source>
        <translation>Die ganze Datei passt zu dieser Kodierung, und ihre Buchstaben ergeben Wörter. Sie ist die wahrscheinlichste.</translation>
    </message>
    <message>
        <source>All of the file fits this encoding. See whether the letters make words.</source>
        <translation>Die ganze Datei passt zu dieser Kodierung. Ergeben die Buchstaben Wörter?</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>all languages</source>
        <translation>alle Sprachen</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>westeuropäisch</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>mitteleuropäisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>kyrillisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griechisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>türkisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebräisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabisch</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>baltisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailändisch</translation>
    </message>
    <message>
        <source>Chinese (simplified)</source>
        <translation>chinesisch (vereinfacht)</translation>
    </message>
    <message>
        <source>Chinese (traditional)</source>
        <translation>chinesisch (traditionell)</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>koreanisch</translation>
    </message>
    <message>
        <source>{encoding} – {script}</source>
        <comment>an encoding and what is written in it</comment>
        <translation>{encoding} – {script}</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Move to another event</source>
        <translation>Zu anderem Ereignis verschieben</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>“{slot}” belongs to this event; choose one or name a new one:</source>
        <translation>„{slot}“ gehört zu diesem Ereignis; ein anderes wählen oder ein neues nennen:</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Figures of agreement</source>
        <translation>Zahlen der Übereinstimmung</translation>
    </message>
    <message>
        <source>{alike} of {items}</source>
        <translation>{alike} von {items}</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
</context>
<context>
    <name>FilterAnnouncing</name>
    <message>
        <source>Shown: {shown} of {total} divergences.</source>
        <translation>Gezeigt: {shown} von {total} Abweichungen.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>at least {confidence}</source>
        <translation>mindestens {confidence}</translation>
    </message>
    <message>
        <source>annotated by nobody yet</source>
        <translation>noch von niemandem angemerkt</translation>
    </message>
    <message>
        <source>annotated by {author}</source>
        <translation>angemerkt von {author}</translation>
    </message>
    <message>
        <source>annotated, unsigned</source>
        <translation>angemerkt, nicht gezeichnet</translation>
    </message>
    <message>
        <source>{sources} speak</source>
        <translation>{sources} sagen etwas</translation>
    </message>
    <message>
        <source>{source} speaks</source>
        <translation>{source} sagt etwas</translation>
    </message>
    <message>
        <source>one source against the others</source>
        <translation>eine Quelle gegen die anderen</translation>
    </message>
    <message>
        <source>{sources} against the others</source>
        <translation>{sources} gegen die anderen</translation>
    </message>
    <message>
        <source>only one source tells</source>
        <translation>nur eine Quelle berichtet</translation>
    </message>
    <message>
        <source>only {sources} tells</source>
        <translation>nur {sources} berichtet</translation>
    </message>
    <message>
        <source>a source says two things</source>
        <translation>eine Quelle sagt zweierlei</translation>
    </message>
    <message>
        <source>{sources} says two things</source>
        <translation>{sources} sagt zweierlei</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>{filter} ×</source>
        <translation>{filter} ×</translation>
    </message>
    <message>
        <source>Remove the filter: {filter}</source>
        <translation>Filter entfernen: {filter}</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Bearbeitet von</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Filter divergences</source>
        <translation>Abweichungen filtern</translation>
    </message>
    <message>
        <source>Filter divergences by words</source>
        <translation>Abweichungen nach Wörtern filtern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Filter by kind, relation, status, reviewer, confidence and sources</source>
        <translation>Nach Art, Beziehung, Status, Bearbeitung, Sicherheit und Quellen filtern</translation>
    </message>
    <message>
        <source>At least {confidence}</source>
        <translation>Mindestens {confidence}</translation>
    </message>
    <message>
        <source>Any confidence</source>
        <translation>Jede Sicherheit</translation>
    </message>
    <message>
        <source>&amp;Quieter findings too</source>
        <translation>Auch &amp;leisere Befunde</translation>
    </message>
    <message>
        <source>What is less sure, and what comes after the {count} most important findings</source>
        <translation>Was weniger sicher ist und was nach den {count} wichtigsten Befunden kommt</translation>
    </message>
    <message>
        <source>Dismissed findings too</source>
        <translation>Auch verworfene Befunde</translation>
    </message>
    <message>
        <source>What you have dismissed is hidden until you ask for it</source>
        <translation>Was Sie verworfen haben, ist verborgen, bis Sie danach fragen</translation>
    </message>
    <message>
        <source>Whatever the others say</source>
        <translation>Gleich, was die anderen sagen</translation>
    </message>
    <message>
        <source>Says what no other says</source>
        <translation>Sagt, was keine andere sagt</translation>
    </message>
    <message>
        <source>Only one source tells</source>
        <translation>Nur eine Quelle berichtet</translation>
    </message>
    <message>
        <source>Says two different things</source>
        <translation>Sagt zweierlei</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Match capitals</source>
        <translation>Großschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Vorige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
        <source>List all places</source>
        <translation>Alle Stellen auflisten</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in the texts</source>
        <translation>In den Texten suchen</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>{source} {count}</source>
        <translation>{source} {count}</translation>
    </message>
    <message>
        <source>{name}: {count} places. Go to the first.</source>
        <translation>{name}: {count} Stellen. Zur ersten.</translation>
    </message>
    <message>
        <source>{name}: 1 place. Go there.</source>
        <translation>{name}: 1 Stelle. Dorthin gehen.</translation>
    </message>
    <message>
        <source>places: {count}</source>
        <translation>Stellen: {count}</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
</context>
<context>
    <name>FindingDialog</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>for example: number injured, day of the vote</source>
        <translation>zum Beispiel: Zahl der Verletzten, Tag der Abstimmung</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
    <message>
        <source>&amp;What differs</source>
        <translation>&amp;Was sich unterscheidet</translation>
    </message>
    <message>
        <source>&amp;How the values stand</source>
        <translation>Wie die &amp;Angaben stehen</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Ereignis</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>Was die Quellen sagen</translation>
    </message>
</context>
<context>
    <name>FindingMaker</name>
    <message>
        <source>Mark the words that differ, in one text or in several, with the mouse or with Shift and arrows.</source>
        <translation>Bitte die Wörter, die sich unterscheiden, in einem oder mehreren Texten markieren, mit der Maus oder mit Umschalt und Pfeiltasten.</translation>
    </message>
    <message>
        <source>Mark a divergence</source>
        <translation>Abweichung anlegen</translation>
    </message>
    <message>
        <source>Select a finding of your own, and mark the words that belong to it.</source>
        <translation>Bitte einen eigenen Befund wählen und die Wörter markieren, die zu ihm gehören.</translation>
    </message>
    <message>
        <source>Add words to the finding</source>
        <translation>Wörter zum Befund hinzufügen</translation>
    </message>
    <message>
        <source>What this finding is</source>
        <translation>Was dieser Befund ist</translation>
    </message>
    <message>
        <source>Mark a &amp;divergence in the marked words…</source>
        <translation>&amp;Abweichung in den markierten Wörtern anlegen …</translation>
    </message>
    <message>
        <source>Add the marked &amp;words to this finding</source>
        <translation>&amp;Markierte Wörter zu diesem Befund hinzufügen</translation>
    </message>
    <message>
        <source>Move to another event</source>
        <translation>Zu anderem Ereignis verschieben</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern …</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Ordner ändern</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Wo es aufbewahrt wird</translation>
    </message>
</context>
<context>
    <name>FollowButton</name>
    <message>
        <source>Locked</source>
        <translation>Gekoppelt</translation>
    </message>
    <message>
        <source>Locked: each text that is moved moves the others</source>
        <translation>Gekoppelt: Jeder bewegte Text bewegt die anderen</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Unlocked: each text scrolls alone</source>
        <translation>Frei: Jeder Text rollt für sich</translation>
    </message>
    <message>
        <source>{letter} leads</source>
        <translation>{letter} führt</translation>
    </message>
    <message>
        <source>The others follow {letter} alone</source>
        <translation>Die anderen folgen nur {letter}</translation>
    </message>
    <message>
        <source>{state}. Press to change (Ctrl+L, Ctrl+Shift+L).</source>
        <translation>{state}. Drücken ändert das (Strg+L, Strg+Umschalt+L).</translation>
    </message>
    <message>
        <source>Following: {state}</source>
        <translation>Folgen: {state}</translation>
    </message>
    <message>
        <source>&amp;Locked: each text that is moved moves the others</source>
        <translation>&amp;Gekoppelt: Jeder bewegte Text bewegt die anderen</translation>
    </message>
    <message>
        <source>&amp;Unlocked: each text scrolls alone</source>
        <translation>&amp;Frei: Jeder Text rollt für sich</translation>
    </message>
    <message>
        <source>Follow {name} alone</source>
        <translation>Nur {name} folgen</translation>
    </message>
</context>
<context>
    <name>HandMarking</name>
    <message>
        <source>Linked by hand with {passage}.</source>
        <translation>Von Hand verknüpft mit {passage}.</translation>
    </message>
    <message>
        <source>Kept apart by hand from {passage}.</source>
        <translation>Von Hand getrennt gehalten von {passage}.</translation>
    </message>
    <message>
        <source>Corrected by hand: {kind}. The menu of the passage restores it.</source>
        <translation>Von Hand berichtigt: {kind}. Das Menü des Abschnitts stellt ihn wieder her.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>en</source>
        <comment>the folder with the guide in this language</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Guide to Parallax</source>
        <translation>Leitfaden zu Parallax</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Im Leitfaden suchen</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>Inhalt des Leitfadens</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite des Leitfadens</translation>
    </message>
</context>
<context>
    <name>HiddenNotice</name>
    <message>
        <source>Show all findings</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
    <message>
        <source>{hidden} – show all</source>
        <translation>{hidden} – zeigen</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History of the judgement</source>
        <translation>Verlauf der Beurteilung</translation>
    </message>
</context>
<context>
    <name>HitMarking</name>
    <message>
        <source>Hit {place} of {count}, in source {source}.</source>
        <translation>Fundstelle {place} von {count}, in Quelle {source}.</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>What the others say: {slots}</source>
        <translation>Was die anderen sagen: {slots}</translation>
    </message>
</context>
<context>
    <name>ItemsList</name>
    <message>
        <source>Items; the chosen one is selected in the list of divergences</source>
        <translation>Stellen; die gewählte wird in der Liste der Abweichungen gewählt</translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Fortschritt der Analyse</translation>
    </message>
    <message>
        <source>Cancel the analysis</source>
        <translation>Analyse abbrechen</translation>
    </message>
    <message>
        <source>{stage}: {place} of {count}</source>
        <translation>{stage}: {place} von {count}</translation>
    </message>
</context>
<context>
    <name>JudgementTabs</name>
    <message>
        <source>What was said about the finding</source>
        <translation>Was zum Befund gesagt wurde</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Discussion · {count}</source>
        <translation>Diskussion · {count}</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
</context>
<context>
    <name>KeptTexts</name>
    <message>
        <source>This is the text as it was annotated.</source>
        <translation>Dies ist der Text, wie er annotiert wurde.</translation>
    </message>
    <message>
        <source>Show a source as it was annotated</source>
        <translation>Quelle zeigen, wie sie annotiert wurde</translation>
    </message>
    <message>
        <source>Shown as it was annotated. To read its file again: Sources, Find the file of this source.</source>
        <translation>Gezeigt, wie sie annotiert wurde. Um die Datei wieder zu lesen: Quellen, Datei dieser Quelle suchen.</translation>
    </message>
    <message>
        <source>No other text was found there, so nothing has changed.</source>
        <translation>Dort wurde kein anderer Text gefunden; nichts ist geändert.</translation>
    </message>
    <message>
        <source>Find the file of a source again</source>
        <translation>Datei einer Quelle wiederfinden</translation>
    </message>
    <message>
        <source>The file of this source is {name} now.</source>
        <translation>Die Datei dieser Quelle ist jetzt {name}.</translation>
    </message>
    <message>
        <source>Opened from the text kept with the review, because the file cannot be opened.</source>
        <translation>Aus dem Text geöffnet, der mit der Durchsicht aufbewahrt ist, weil sich die Datei nicht öffnen lässt.</translation>
    </message>
    <message>
        <source>All positions hold. A file that was moved is found with Sources, Find the file of this source.</source>
        <translation>Alle Stellen stimmen. Eine verschobene Datei findet man mit Quellen, Datei dieser Quelle suchen.</translation>
    </message>
    <message>
        <source>The text has changed since it was annotated; passages: {before}, of them gone or different: {gone}, new: {new}.</source>
        <translation>Der Text hat sich geändert, seit er annotiert wurde; Absätze: {before}, davon weg oder anders: {gone}, neu: {new}.</translation>
    </message>
    <message>
        <source>The old one: Sources, Open the text as it was annotated.</source>
        <translation>Der alte: Quellen, Text öffnen, wie er annotiert wurde.</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>The language changes when Parallax is opened again.</source>
        <translation>Die Sprache wechselt, wenn Parallax das nächste Mal geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>LetteringSample</name>
    <message>
        <source>Sample of the lettering; you can write into it</source>
        <translation>Schriftprobe; sie lässt sich überschreiben</translation>
    </message>
    <message>
        <source>Sphinx of black quartz, judge my vow: were there 160 on board, or 106? One says “b, d, p and q”, another I, l and 1, and O is not 0.</source>
        <translation>Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich: Waren 160 an Bord oder 106? Einer sagt „b, d, p und q“, ein anderer I, l und 1, und O ist nicht 0.</translation>
    </message>
</context>
<context>
    <name>Linear</name>
    <message>
        <source>Not told by this source: {count}</source>
        <translation>Davon berichtet diese Quelle nicht: {count}</translation>
    </message>
    <message>
        <source>Event: {event}. Findings: {count}.</source>
        <translation>Ereignis: {event}. Befunde: {count}.</translation>
    </message>
    <message>
        <source>{section}: {count}. Enter closes it.</source>
        <translation>{section}: {count}. Die Eingabetaste schließt den Teil.</translation>
    </message>
    <message>
        <source>{section}: {count}. Enter opens it.</source>
        <translation>{section}: {count}. Die Eingabetaste öffnet den Teil.</translation>
    </message>
    <message>
        <source>{hidden}. Enter shows them.</source>
        <translation>{hidden}. Die Eingabetaste zeigt sie.</translation>
    </message>
    <message>
        <source>No divergence was found between these articles.</source>
        <translation>Zwischen diesen Artikeln wurde keine Abweichung gefunden.</translation>
    </message>
    <message>
        <source>The findings appear here when the articles are compared.</source>
        <translation>Die Befunde erscheinen hier, sobald die Artikel verglichen sind.</translation>
    </message>
    <message>
        <source>{slot}: {sources}</source>
        <translation>{slot}: {sources}</translation>
    </message>
    <message>
        <source>{slot}: on the words {quotations}</source>
        <translation>{slot}: zu den Wörtern {quotations}</translation>
    </message>
    <message>
        <source>{sentence}; 1 reply</source>
        <translation>{sentence}; 1 Antwort</translation>
    </message>
    <message>
        <source>{sentence}; {count} replies</source>
        <translation>{sentence}; {count} Antworten</translation>
    </message>
    <message>
        <source>Reply by {author}, {time}: {text}</source>
        <translation>Antwort von {author}, {time}: {text}</translation>
    </message>
    <message>
        <source>Unsigned reply, {time}: {text}</source>
        <translation>Antwort ohne Namen, {time}: {text}</translation>
    </message>
    <message>
        <source>Source {letter}, {name}, is silent.</source>
        <translation>Quelle {letter}, {name}, schweigt.</translation>
    </message>
    <message>
        <source>Source {letter}, {name}: {value}. “{quotation}”</source>
        <translation>Quelle {letter}, {name}: {value}. „{quotation}“</translation>
    </message>
    <message>
        <source>Source {letter}, {name}: {value}, {count} times. “{quotation}”</source>
        <translation>Quelle {letter}, {name}: {value}, {count} Mal. „{quotation}“</translation>
    </message>
    <message>
        <source>source {letter} {values}</source>
        <translation>Quelle {letter} {values}</translation>
    </message>
    <message>
        <source>source {letter} silent</source>
        <translation>Quelle {letter} schweigt</translation>
    </message>
    <message>
        <source>{these}, also {this}</source>
        <translation>{these}, auch {this}</translation>
    </message>
    <message>
        <source>{judged} (proposed: {proposed})</source>
        <translation>{judged} (vorgeschlagen: {proposed})</translation>
    </message>
    <message>
        <source>because: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>severity: {severity}</source>
        <translation>Gewicht: {severity}</translation>
    </message>
    <message>
        <source>confidence: {confidence}</source>
        <translation>Sicherheit: {confidence}</translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <translation>Schlagwörter: {tags}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
</context>
<context>
    <name>LinearView</name>
    <message>
        <source>Quote &amp;all sources</source>
        <translation>&amp;Jede Quelle zitieren</translation>
    </message>
    <message>
        <source>No divergence was found between these articles.</source>
        <translation>Zwischen diesen Artikeln wurde keine Abweichung gefunden.</translation>
    </message>
    <message>
        <source>Findings as sentences</source>
        <translation>Befunde als Sätze</translation>
    </message>
    <message>
        <source>Enter goes to the words in the text. The right arrow key quotes the sources, the left one takes the quotations away. 1 to 4 set the status: open, confirmed, dismissed, needs source.</source>
        <translation>Die Eingabetaste führt zu den Wörtern im Text. Die Pfeiltaste nach rechts zitiert die Quellen, die nach links nimmt die Zitate weg. 1 bis 4 setzen den Status: offen, bestätigt, verworfen, Quelle fehlt.</translation>
    </message>
    <message>
        <source>Order of the findings</source>
        <translation>Reihenfolge der Befunde</translation>
    </message>
    <message>
        <source>Arranged &amp;by</source>
        <translation>G&amp;eordnet nach</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Passages of source {letter}: {name}</source>
        <translation>Abschnitten von Quelle {letter}: {name}</translation>
    </message>
</context>
<context>
    <name>LinkingBar</name>
    <message>
        <source>Give up (Esc)</source>
        <translation>Aufgeben (Esc)</translation>
    </message>
    <message>
        <source>Give up linking</source>
        <translation>Verknüpfen aufgeben</translation>
    </message>
    <message>
        <source>Choose the passage to link with {passage} – click it in another text, or go there with F6 and the arrow keys and press Enter.</source>
        <translation>Den Abschnitt wählen, der mit {passage} verknüpft werden soll – in einem anderen Text anklicken, oder mit F6 und den Pfeiltasten dorthin gehen und die Eingabetaste drücken.</translation>
    </message>
</context>
<context>
    <name>ListNotices</name>
    <message>
        <source>Show what is hidden</source>
        <translation>Verborgenes zeigen</translation>
    </message>
    <message>
        <source>Show what is dismissed</source>
        <translation>Verworfenes zeigen</translation>
    </message>
    <message>
        <source>Choose the places of quotations</source>
        <translation>Stellen von Zitaten wählen</translation>
    </message>
    <message>
        <source>Show the selected finding</source>
        <translation>Gewählten Befund zeigen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>seen {seen} · judged {judged} · {total} in all</source>
        <translation>gesehen {seen} · beurteilt {judged} · gesamt {total}</translation>
    </message>
    <message>
        <source>seen {seen} · judged {judged} · {shown} of {total} shown</source>
        <translation>gesehen {seen} · beurteilt {judged} · gezeigt {shown} von {total}</translation>
    </message>
    <message>
        <source>{hidden} – show all</source>
        <translation>{hidden} – zeigen</translation>
    </message>
    <message>
        <source>The filter lets no divergence through.</source>
        <translation>Der Filter lässt keine Abweichung durch.</translation>
    </message>
    <message>
        <source>{dismissed} – hide</source>
        <translation>{dismissed} – verbergen</translation>
    </message>
    <message>
        <source>{dismissed} – show</source>
        <translation>{dismissed} – zeigen</translation>
    </message>
    <message>
        <source>⚠ 1 quotation needs you – choose its place</source>
        <translation>⚠ 1 Zitat ist offen – Stelle wählen</translation>
    </message>
    <message>
        <source>⚠ {count} quotations need you – choose their places</source>
        <translation>⚠ {count} Zitate sind offen – Stellen wählen</translation>
    </message>
    <message>
        <source>Selected, but {hidden}: “{slot}” – show</source>
        <translation>Gewählt, aber {hidden}: „{slot}“ – zeigen</translation>
    </message>
</context>
<context>
    <name>LonePassages</name>
    <message>
        <source>Every passage has a match in another source.</source>
        <translation>Jeder Abschnitt hat eine Entsprechung in einer anderen Quelle.</translation>
    </message>
    <message>
        <source>No match was found in another source: passage {place} of {count} in {source}.</source>
        <translation>Keine Entsprechung in einer anderen Quelle gefunden: Abschnitt {place} von {count} in {source}.</translation>
    </message>
</context>
<context>
    <name>MakingFindings</name>
    <message>
        <source>Mark a divergence</source>
        <translation>Abweichung anlegen</translation>
    </message>
    <message>
        <source>Change what the finding is</source>
        <translation>Befund ändern</translation>
    </message>
    <message>
        <source>Marked: {slot}.</source>
        <translation>Angelegt: {slot}.</translation>
    </message>
    <message>
        <source>Parallax had found this too: your judgement stands with “{slot}”.</source>
        <translation>Das hatte auch Parallax gefunden: Die Beurteilung steht bei „{slot}“.</translation>
    </message>
</context>
<context>
    <name>MarkingNotes</name>
    <message>
        <source>Annotation by {author}: {slot} – {status}</source>
        <translation>Anmerkung von {author}: {slot} – {status}</translation>
    </message>
    <message>
        <source>Annotation: {slot} – {status}</source>
        <translation>Anmerkung: {slot} – {status}</translation>
    </message>
</context>
<context>
    <name>MatchChip</name>
    <message>
        <source>Previous match in this article</source>
        <translation>Vorige Entsprechung in diesem Artikel</translation>
    </message>
    <message>
        <source>Next match in this article</source>
        <translation>Nächste Entsprechung in diesem Artikel</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>{0} of {1} matches</source>
        <translation>{0} von {1} Treffern</translation>
    </message>
    <message>
        <source>silent, 1 related</source>
        <translation>schweigt, 1 verwandt</translation>
    </message>
    <message>
        <source>silent, {0} of {1} related</source>
        <translation>schweigt, {0} von {1} verwandt</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Event: {event}</source>
        <translation>Ereignis: {event}</translation>
    </message>
    <message>
        <source>{event} · {count}</source>
        <translation>{event} · {count}</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>silent: {letters}</source>
        <translation>schweigt: {letters}</translation>
    </message>
    <message>
        <source>not told of</source>
        <translation>nicht berichtet</translation>
    </message>
    <message>
        <source>stands alone</source>
        <translation>steht allein</translation>
    </message>
    <message>
        <source>{count} sources say so</source>
        <translation>{count} Quellen sagen das</translation>
    </message>
    <message>
        <source>{count}×</source>
        <translation>{count}×</translation>
    </message>
    <message>
        <source>denied {value}: {letters}</source>
        <translation>{value} bestritten: {letters}</translation>
    </message>
    <message>
        <source>{value}: {letters}</source>
        <translation>{value}: {letters}</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>All findings are hidden.</source>
        <translation>Alle Befunde sind verborgen.</translation>
    </message>
    <message>
        <source>No divergence was found between these articles.</source>
        <translation>Zwischen diesen Artikeln wurde keine Abweichung gefunden.</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>reading order</source>
        <translation>Lesefolge</translation>
    </message>
    <message>
        <source>Sort by {order}</source>
        <translation>Sortieren nach {order}</translation>
    </message>
    <message>
        <source>Same number: same value. Outlined: stands alone.</source>
        <translation>Gleiche Ziffer: gleiche Angabe. Umrandet: steht allein.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Fact matrix</source>
        <translation>Faktenmatrix</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>T&amp;ake over what does not clash</source>
        <translation>Übernehmen, was si&amp;ch verträgt</translation>
    </message>
    <message>
        <source>Keep both &amp;where we differ</source>
        <translation>Wo wir abweichen, beide beha&amp;lten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Show: {name}, {count}</source>
        <translation>Zeigen: {name}, {count}</translation>
    </message>
    <message>
        <source>Annotations of both reviewers</source>
        <translation>Anmerkungen von beiden</translation>
    </message>
    <message>
        <source>To decide: {count}</source>
        <translation>Zu entscheiden: {count}</translation>
    </message>
    <message>
        <source>All is decided</source>
        <translation>Alles ist entschieden</translation>
    </message>
    <message>
        <source>Also theirs, beside annotations: {names}.</source>
        <translation>Außer Anmerkungen steht dort noch: {names}.</translation>
    </message>
    <message>
        <source>Both of you changed {names}; yours stays.</source>
        <translation>Beide haben geändert: {names}; Ihres bleibt.</translation>
    </message>
    <message>
        <source>Nothing stands so.</source>
        <translation>Nichts steht so.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Theirs: {names}</source>
        <translation>Andere: {names}</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>Ta&amp;ke theirs</source>
        <translation>Andere n&amp;ehmen</translation>
    </message>
    <message>
        <source>Com&amp;bine</source>
        <translation>&amp;Kombinieren</translation>
    </message>
    <message>
        <source>Kee&amp;p both</source>
        <translation>Be&amp;ide behalten</translation>
    </message>
    <message>
        <source>Leave &amp;it out</source>
        <translation>&amp;Fortlassen</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>Üb&amp;ernehmen</translation>
    </message>
    <message>
        <source>Remove as they d&amp;id</source>
        <translation>Ebenfalls &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>MergeRowModel</name>
    <message>
        <source>How they stand</source>
        <translation>Wie sie stehen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
</context>
<context>
    <name>MergeWork</name>
    <message>
        <source>Decide on another reviewer’s annotation</source>
        <translation>Über die Anmerkung eines anderen entscheiden</translation>
    </message>
    <message>
        <source>Take over what another reviewer has</source>
        <translation>Übernehmen, was andere haben</translation>
    </message>
    <message>
        <source>Keep both where two reviewers differ</source>
        <translation>Beide behalten, wo zwei abweichen</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Differing</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>Only theirs</source>
        <translation>Nur dort</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Mine kept</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Theirs taken</source>
        <translation>Andere genommen</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>Kombiniert</translation>
    </message>
    <message>
        <source>Both kept</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Fortgelassen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>One annotation, which both of you have changed.</source>
        <translation>Eine Anmerkung, die beide geändert haben.</translation>
    </message>
    <message>
        <source>One annotation, which one of you has changed.</source>
        <translation>Eine Anmerkung, die einer von beiden geändert hat.</translation>
    </message>
    <message>
        <source>They removed it, and you have not changed it since.</source>
        <translation>Dort wurde sie entfernt, und Sie haben sie seither nicht geändert.</translation>
    </message>
    <message>
        <source>They removed it, and you have changed it since.</source>
        <translation>Dort wurde sie entfernt, und Sie haben sie seither geändert.</translation>
    </message>
    <message>
        <source>You removed it, and they have not changed it since.</source>
        <translation>Sie haben sie entfernt, und dort wurde sie seither nicht geändert.</translation>
    </message>
    <message>
        <source>You removed it, and they have changed it since.</source>
        <translation>Sie haben sie entfernt, und dort wurde sie seither geändert.</translation>
    </message>
    <message>
        <source>You left theirs out before, and they have not changed it since.</source>
        <translation>Sie haben die andere früher fortgelassen, und dort wurde sie seither nicht geändert.</translation>
    </message>
    <message>
        <source>You left theirs out before, and they have changed it since.</source>
        <translation>Sie haben die andere früher fortgelassen, und dort wurde sie seither geändert.</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>ModeLabel</name>
    <message>
        <source>How the articles were compared</source>
        <translation>Wie die Artikel verglichen wurden</translation>
    </message>
    <message>
        <source>Compared by words and meaning</source>
        <translation>Nach Wörtern und Bedeutung verglichen</translation>
    </message>
    <message>
        <source>A language model on this machine took part. To do without it: View ▸ Compare by meaning.</source>
        <translation>Ein Sprachmodell auf diesem Rechner war beteiligt. Ohne geht es mit: Ansicht ▸ Nach der Bedeutung vergleichen.</translation>
    </message>
    <message>
        <source>Compared by words</source>
        <translation>Nach Wörtern verglichen</translation>
    </message>
    <message>
        <source>View ▸ Compare by meaning brings more passages together.</source>
        <translation>Ansicht ▸ Nach der Bedeutung vergleichen bringt mehr Abschnitte zusammen.</translation>
    </message>
</context>
<context>
    <name>MoreKeys</name>
    <message>
        <source>In a text</source>
        <translation>In einem Text</translation>
    </message>
    <message>
        <source>In the list of divergences</source>
        <translation>In der Liste der Abweichungen</translation>
    </message>
    <message>
        <source>In the findings as sentences</source>
        <translation>In den Befunden als Sätzen</translation>
    </message>
    <message>
        <source>In the table of values</source>
        <translation>In der Tabelle der Angaben</translation>
    </message>
    <message>
        <source>In the judgement</source>
        <translation>In der Beurteilung</translation>
    </message>
    <message>
        <source>In the fact matrix and the timeline</source>
        <translation>In Faktenmatrix und Zeitleiste</translation>
    </message>
    <message>
        <source>In the bird’s eye</source>
        <translation>In der Vogelschau</translation>
    </message>
    <message>
        <source>While searching</source>
        <translation>Beim Suchen</translation>
    </message>
    <message>
        <source>On the tour</source>
        <translation>Auf dem Rundgang</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>To the next field or button, or the one before</source>
        <translation>Zum nächsten Feld oder Knopf oder zum vorigen</translation>
    </message>
    <message>
        <source>The menu of what has the keyboard</source>
        <translation>Das Menü dessen, was die Tastatur hat</translation>
    </message>
    <message>
        <source>Select the divergence at the caret</source>
        <translation>Die Abweichung an der Schreibmarke wählen</translation>
    </message>
    <message>
        <source>To the beginning or the end of the article</source>
        <translation>An den Anfang oder das Ende des Artikels</translation>
    </message>
    <message>
        <source>Mark words</source>
        <translation>Wörter markieren</translation>
    </message>
    <message>
        <source>Select a divergence; all texts go to it</source>
        <translation>Eine Abweichung wählen; alle Texte gehen dorthin</translation>
    </message>
    <message>
        <source>Open or close a section at the end of the list</source>
        <translation>Einen Teil am Ende der Liste öffnen oder schließen</translation>
    </message>
    <message>
        <source>Go to the passage of this source</source>
        <translation>Zum Abschnitt dieser Quelle gehen</translation>
    </message>
    <message>
        <source>Go to the words in the text</source>
        <translation>Zu den Wörtern im Text gehen</translation>
    </message>
    <message>
        <source>Quote what the sources say, or take the quotations away</source>
        <translation>Zitieren, was die Quellen sagen, oder die Zitate wegnehmen</translation>
    </message>
    <message>
        <source>Open, confirmed, dismissed, needs source</source>
        <translation>Offen, bestätigt, verworfen, Quelle fehlt</translation>
    </message>
    <message>
        <source>Alt+O</source>
        <translation>Alt+O</translation>
    </message>
    <message>
        <source>Alt+C</source>
        <translation>Alt+T</translation>
    </message>
    <message>
        <source>Alt+D</source>
        <translation>Alt+V</translation>
    </message>
    <message>
        <source>Alt+S</source>
        <translation>Alt+Q</translation>
    </message>
    <message>
        <source>Alt+L</source>
        <translation>Alt+Z</translation>
    </message>
    <message>
        <source>Alt+Y</source>
        <translation>Alt+W</translation>
    </message>
    <message>
        <source>Alt+I</source>
        <translation>Alt+I</translation>
    </message>
    <message>
        <source>Alt+T</source>
        <translation>Alt+S</translation>
    </message>
    <message>
        <source>To relation, severity, confidence, tags</source>
        <translation>Zu Beziehung, Gewicht, Sicherheit, Schlagwörtern</translation>
    </message>
    <message>
        <source>Alt+W</source>
        <translation>Alt+M</translation>
    </message>
    <message>
        <source>Why the finding is dismissed</source>
        <translation>Warum der Befund verworfen ist</translation>
    </message>
    <message>
        <source>Be done with a reply</source>
        <translation>Eine Antwort beenden</translation>
    </message>
    <message>
        <source>Go to the sentence in the text</source>
        <translation>Zum Satz im Text gehen</translation>
    </message>
    <message>
        <source>Go to the annotation</source>
        <translation>Zur Anmerkung gehen</translation>
    </message>
    <message>
        <source>In the timeline: more room for each day, less, and all days</source>
        <translation>In der Zeitleiste: mehr Raum für jeden Tag, weniger, und alle Tage</translation>
    </message>
    <message>
        <source>From source to source, and from passage to passage</source>
        <translation>Von Quelle zu Quelle und von Abschnitt zu Abschnitt</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>Zum Abschnitt gehen</translation>
    </message>
    <message>
        <source>To the next place, or the one before</source>
        <translation>Zur nächsten Stelle oder zur vorigen</translation>
    </message>
    <message>
        <source>To the list of all places</source>
        <translation>Zur Liste aller Stellen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Alt+X</source>
        <translation>Alt+C</translation>
    </message>
    <message>
        <source>Alt+B</source>
        <translation>Alt+K</translation>
    </message>
    <message>
        <source>Next step, or back</source>
        <translation>Nächster Schritt oder zurück</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
</context>
<context>
    <name>NeedsPanel</name>
    <message>
        <source>Quotations that need you</source>
        <translation>Offene Zitate</translation>
    </message>
    <message>
        <source>Enter goes on to the places where the words may stand.</source>
        <translation>Die Eingabetaste führt zu den Stellen, an denen die Wörter stehen können.</translation>
    </message>
    <message>
        <source>No quotation needs you: the words of every note stand in their texts.</source>
        <translation>Kein Zitat ist offen: Die Wörter jeder Anmerkung stehen in ihren Texten.</translation>
    </message>
    <message>
        <source>Place a quotation</source>
        <translation>Zitat setzen</translation>
    </message>
    <message>
        <source>Mark the words in one of the texts below, with the mouse or with Shift and arrows.</source>
        <translation>Die Wörter unten in einem der Texte markieren, mit der Maus oder mit Umschalt und Pfeilen.</translation>
    </message>
    <message>
        <source>Keep a quotation without a place</source>
        <translation>Zitat ohne Stelle behalten</translation>
    </message>
    <message>
        <source>Remove a quotation</source>
        <translation>Zitat entfernen</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note, in Markdown</source>
        <translation>Notiz, in Markdown</translation>
    </message>
    <message>
        <source>Preview of the note</source>
        <translation>Vorschau der Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Show all notices, or the newest only</source>
        <translation>Alle Hinweise zeigen oder nur die neuesten</translation>
    </message>
    <message>
        <source>Close the notices</source>
        <translation>Hinweise schließen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Something failed: {error}.</source>
        <translation>Etwas ist fehlgeschlagen: {error}.</translation>
    </message>
    <message>
        <source>Your work is kept. This is a fault in Parallax; please report it with what the terminal shows.</source>
        <translation>Die Arbeit ist nicht verloren. Das ist ein Fehler in Parallax; bitte melden Sie ihn mit dem, was das Terminal zeigt.</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring back the work on {title}</source>
        <translation>Die Arbeit an {title} zurückholen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at the work on {title}</source>
        <translation>Die Arbeit an {title} ansehen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Discard the work on {title}</source>
        <translation>Die Arbeit an {title} verwerfen</translation>
    </message>
</context>
<context>
    <name>OffersBar</name>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Decide later about unsaved work</source>
        <translation>Später über nicht gespeicherte Arbeit entscheiden</translation>
    </message>
    <message>
        <source>It is kept. File, Unsaved work brings this list back.</source>
        <translation>Sie bleibt erhalten. „Datei“, „Nicht gespeicherte Arbeit“ zeigt die Liste wieder.</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Parallax came to a sudden end. What was not saved is kept, and can be brought back.</source>
        <translation>Parallax hat plötzlich aufgehört. Ungespeichertes ist erhalten und lässt sich zurückholen.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>An overview needs two sources or more. Add one from the File menu.</source>
        <translation>Eine Übersicht braucht zwei oder mehr Quellen. Im Menü Datei lässt sich eine hinzufügen.</translation>
    </message>
    <message>
        <source>The findings appear here when the articles are compared.</source>
        <translation>Die Befunde erscheinen hier, sobald die Artikel verglichen sind.</translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of the article</source>
        <translation>Überblick über den Artikel</translation>
    </message>
    <message>
        <source>Findings: {findings}. Annotations: {notes}.</source>
        <translation>Befunde: {findings}. Anmerkungen: {notes}.</translation>
    </message>
    <message>
        <source>The whole article: lines at the right are findings, diamonds at the left are annotations. Click one to go there, or drag.</source>
        <translation>Der ganze Artikel: Linien rechts sind Befunde, Rauten links sind Anmerkungen. Ein Klick führt dorthin, oder ziehen.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>What can be done with this source</source>
        <translation>Was sich mit dieser Quelle tun lässt</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Quelle {0}</translation>
    </message>
    <message>
        <source>Menu of source {letter}</source>
        <translation>Menü von Quelle {letter}</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} Wörter</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>führt</translation>
    </message>
    <message>
        <source>kept in view</source>
        <translation>im Blick</translation>
    </message>
    <message>
        <source>Drag the header to move this source</source>
        <translation>Am Kopf ziehen, um diese Quelle zu verschieben</translation>
    </message>
    <message>
        <source>nothing here matches</source>
        <translation>hier entspricht nichts</translation>
    </message>
</context>
<context>
    <name>PaneMenu</name>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Hide this source</source>
        <translation>&amp;Verbergen</translation>
    </message>
    <message>
        <source>Show &amp;only this source</source>
        <translation>&amp;Nur diese Quelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Follow this source</source>
        <translation>Dieser Quelle &amp;folgen</translation>
    </message>
    <message>
        <source>&amp;Keep in view while others scroll sideways</source>
        <translation>Im &amp;Blick behalten, während andere seitwärts rollen</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>Brei&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>S&amp;chmaler</translation>
    </message>
    <message>
        <source>&amp;Even widths</source>
        <translation>&amp;Gleich breit</translation>
    </message>
    <message>
        <source>Source &amp;details…</source>
        <translation>Angaben zur &amp;Quelle …</translation>
    </message>
    <message>
        <source>&amp;Close this source</source>
        <translation>Diese Quelle &amp;schließen</translation>
    </message>
</context>
<context>
    <name>PassageCorrecting</name>
    <message>
        <source>Put the caret into a passage first: click it, or go to its text with F6.</source>
        <translation>Bitte zuerst die Schreibmarke in einen Abschnitt setzen: mit einem Klick, oder mit F6 zu seinem Text gehen.</translation>
    </message>
    <message>
        <source>No passage was brought together with this one.</source>
        <translation>Mit diesem wurde kein Abschnitt zusammengebracht.</translation>
    </message>
    <message>
        <source>Link this passage with…</source>
        <translation>Diesen Abschnitt verknüpfen mit …</translation>
    </message>
    <message>
        <source>Restore it as it was read</source>
        <translation>Wie gelesen wiederherstellen</translation>
    </message>
    <message>
        <source>Headline, outlet and date…</source>
        <translation>Überschrift, Medium und Datum …</translation>
    </message>
    <message>
        <source>Part from</source>
        <translation>Trennen von</translation>
    </message>
    <message>
        <source>Part from {passage}</source>
        <translation>Trennen von {passage}</translation>
    </message>
    <message>
        <source>Linked by hand with {passage} – remove</source>
        <translation>Von Hand verknüpft mit {passage} – aufheben</translation>
    </message>
    <message>
        <source>Kept apart by hand from {passage} – remove</source>
        <translation>Von Hand getrennt gehalten von {passage} – aufheben</translation>
    </message>
    <message>
        <source>Make the marked words a passage</source>
        <translation>Markierte Wörter zu einem Abschnitt machen</translation>
    </message>
    <message>
        <source>Split the passage here</source>
        <translation>Abschnitt hier teilen</translation>
    </message>
    <message>
        <source>Join with the next passage</source>
        <translation>Mit dem nächsten Abschnitt verbinden</translation>
    </message>
    <message>
        <source>Kind of passage</source>
        <translation>Art des Abschnitts</translation>
    </message>
</context>
<context>
    <name>PassageLinking</name>
    <message>
        <source>Choose the passage to link with {one}.</source>
        <translation>Bitte den Abschnitt wählen, der mit {one} verknüpft werden soll.</translation>
    </message>
    <message>
        <source>Nothing was linked.</source>
        <translation>Nichts wurde verknüpft.</translation>
    </message>
    <message>
        <source>Choose a passage of another article.</source>
        <translation>Bitte einen Abschnitt eines anderen Artikels wählen.</translation>
    </message>
</context>
<context>
    <name>PastingDialog</name>
    <message>
        <source>New source from the clipboard</source>
        <translation>Neue Quelle aus der Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Keep headings, lists and tables</source>
        <translation>Überschriften, Listen und &amp;Tabellen behalten</translation>
    </message>
    <message>
        <source>&amp;Add as a source</source>
        <translation>Als Quelle &amp;hinzufügen</translation>
    </message>
    <message>
        <source>what the article is called</source>
        <translation>wie der Artikel heißt</translation>
    </message>
    <message>
        <source>where it was published, if you know: https://…</source>
        <translation>wo er erschienen ist, falls bekannt: https://…</translation>
    </message>
    <message>
        <source>Paste or write the article’s text here.</source>
        <translation>Hier den Text des Artikels einfügen oder schreiben.</translation>
    </message>
    <message>
        <source>Text of the new source</source>
        <translation>Text der neuen Quelle</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>Ü&amp;berschrift</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>⚠ It could not be kept in this folder ({reason}). Nothing is lost: choose another folder.</source>
        <translation>⚠ In diesem Ordner ließ es sich nicht aufbewahren ({reason}). Nichts ist verloren: Bitte einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>Reading the articles</source>
        <translation>Artikel werden gelesen</translation>
    </message>
    <message>
        <source>Reading the words</source>
        <translation>Wörter werden gelesen</translation>
    </message>
    <message>
        <source>Reading the meaning</source>
        <translation>Bedeutung wird gelesen</translation>
    </message>
    <message>
        <source>Finding facts</source>
        <translation>Angaben werden gesucht</translation>
    </message>
    <message>
        <source>Aligning passages</source>
        <translation>Abschnitte werden zugeordnet</translation>
    </message>
    <message>
        <source>Comparing facts</source>
        <translation>Angaben werden verglichen</translation>
    </message>
    <message>
        <source>Comparing the wording</source>
        <translation>Wortlaut wird verglichen</translation>
    </message>
</context>
<context>
    <name>PlacesTable</name>
    <message>
        <source>As it was quoted</source>
        <translation>Wie es zitiert wurde</translation>
    </message>
    <message>
        <source>Where it may stand now</source>
        <translation>Wo es jetzt stehen kann</translation>
    </message>
    <message>
        <source>Places where the words may stand</source>
        <translation>Stellen, an denen die Wörter stehen können</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Compact</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Weit</translation>
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
        <source>Light, high contrast</source>
        <translation>Hell, hoher Kontrast</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>Dunkel, hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Lists and labels grow too</source>
        <translation>&amp;Listen und Beschriftungen wachsen mit</translation>
    </message>
    <message>
        <source>&amp;Open again what was open at the end</source>
        <translation>&amp;Wieder öffnen, was zuletzt offen war</translation>
    </message>
    <message>
        <source>As Parallax sets it</source>
        <translation>Wie Parallax sie setzt</translation>
    </message>
    <message>
        <source>{face} (letters easily told apart)</source>
        <translation>{face} (gut unterscheidbare Buchstaben)</translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkt</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Face of the articles</source>
        <translation>Schriftart der Artikel</translation>
    </message>
    <message>
        <source>Size of the articles in points</source>
        <translation>Größe der Artikel in Punkt</translation>
    </message>
    <message>
        <source>Line spacing of the articles</source>
        <translation>Zeilenabstand der Artikel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Reviewer’s name</source>
        <translation>Bearbeitet von</translation>
    </message>
    <message>
        <source>New annotations bear this name.</source>
        <translation>Neue Anmerkungen tragen diesen Namen.</translation>
    </message>
    <message>
        <source>When Parallax is started without naming files</source>
        <translation>Wenn Parallax ohne Dateien gestartet wird</translation>
    </message>
    <message>
        <source>&amp;Usual looks</source>
        <translation>&amp;Übliches Aussehen</translation>
    </message>
    <message>
        <source>Face, size, spacing and colours as they were at first</source>
        <translation>Schriftart, Größe, Abstand und Farben wie zu Anfang</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>&amp;Face</source>
        <translation>Schrif&amp;tart</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Li&amp;ne spacing</source>
        <translation>&amp;Zeilenabstand</translation>
    </message>
    <message>
        <source>Sam&amp;ple</source>
        <translation>&amp;Probe</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Zur Person</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The annotations of “{story}” have not been saved.</source>
        <translation>Die Anmerkungen zu „{story}“ sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Durchsicht öffnen</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Durchsicht speichern</translation>
    </message>
    <message>
        <source>Throw away the unsaved work on “{story}”? It cannot be brought back then.</source>
        <translation>Die nicht gespeicherte Arbeit an „{story}“ verwerfen? Danach lässt sie sich nicht mehr zurückholen.</translation>
    </message>
    <message>
        <source>Discard unsaved work</source>
        <translation>Nicht gespeicherte Arbeit verwerfen</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Die Zahlen speichern</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Another review of these articles</source>
        <translation>Eine andere Durchsicht dieser Artikel</translation>
    </message>
    <message>
        <source>“{name}” reviews the articles that are open. Merge it with yours, or open it instead?</source>
        <translation>„{name}“ ist eine Durchsicht der geöffneten Artikel. Mit Ihrer zusammenführen oder stattdessen öffnen?</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Open instead</source>
        <translation>Stattdessen ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Articles, archives and story files</source>
        <translation>Artikel, Archive und Geschichten</translation>
    </message>
    <message>
        <source>Saved web pages</source>
        <translation>Gespeicherte Webseiten</translation>
    </message>
    <message>
        <source>Documents, books and letters</source>
        <translation>Dokumente, Bücher und E-Mails</translation>
    </message>
    <message>
        <source>Zip archives and story files</source>
        <translation>Zip-Archive und Geschichten</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Parallax reviews</source>
        <translation>Parallax-Durchsichten</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>not open</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>no longer found in the text</source>
        <translation>nicht mehr im Text gefunden</translation>
    </message>
</context>
<context>
    <name>QuoteRows</name>
    <message>
        <source>Value in source {letter}</source>
        <translation>Angabe in Quelle {letter}</translation>
    </message>
    <message>
        <source>what these words say, in short</source>
        <translation>was diese Wörter sagen, in Kürze</translation>
    </message>
    <message>
        <source>Take these words of source {letter} out</source>
        <translation>Diese Wörter von Quelle {letter} herausnehmen</translation>
    </message>
</context>
<context>
    <name>Reanchoring</name>
    <message>
        <source>1 quotation needs you</source>
        <translation>1 Zitat ist offen</translation>
    </message>
    <message>
        <source>{count} quotations need you</source>
        <translation>{count} Zitate sind offen</translation>
    </message>
    <message>
        <source>No quotation needs you any more.</source>
        <translation>Kein Zitat ist mehr offen.</translation>
    </message>
    <message>
        <source>1 quotation still needs you.</source>
        <translation>1 Zitat ist noch offen.</translation>
    </message>
    <message>
        <source>{count} quotations still need you.</source>
        <translation>{count} Zitate sind noch offen.</translation>
    </message>
    <message>
        <source>{letter}: “{words}” – found reworded</source>
        <translation>{letter}: „{words}“ – in anderen Wörtern gefunden</translation>
    </message>
    <message>
        <source>{letter}: “{words}” – not found</source>
        <translation>{letter}: „{words}“ – nicht gefunden</translation>
    </message>
    <message>
        <source>Passages linked by hand</source>
        <translation>Von Hand verbundene Absätze</translation>
    </message>
    <message>
        <source>Passages kept apart by hand</source>
        <translation>Von Hand getrennte Absätze</translation>
    </message>
    <message>
        <source>Passage corrected by hand</source>
        <translation>Von Hand berichtigter Absatz</translation>
    </message>
    <message>
        <source>Note by {author}: {slot}</source>
        <translation>Anmerkung von {author}: {slot}</translation>
    </message>
    <message>
        <source>Note: {slot}</source>
        <translation>Anmerkung: {slot}</translation>
    </message>
    <message>
        <source>Remove this link, or this word against one?</source>
        <translation>Diese Verbindung oder Trennung entfernen?</translation>
    </message>
    <message>
        <source>Remove this correction of a passage?</source>
        <translation>Diese Berichtigung eines Absatzes entfernen?</translation>
    </message>
    <message>
        <source>The note quotes nothing else. Remove the whole note?</source>
        <translation>Die Anmerkung zitiert nichts anderes. Die ganze Anmerkung entfernen?</translation>
    </message>
    <message>
        <source>Remove these words from the note? The note stays.</source>
        <translation>Diese Wörter aus der Anmerkung entfernen? Die Anmerkung bleibt.</translation>
    </message>
    <message>
        <source>As it was quoted: {words}</source>
        <translation>Wie es zitiert wurde: {words}</translation>
    </message>
    <message>
        <source>Place {number}: {words} ({differing})</source>
        <translation>Stelle {number}: {words} ({differing})</translation>
    </message>
    <message>
        <source>where it stands now</source>
        <translation>wo es jetzt steht</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>dieselben Wörter</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>andere Wörter</translation>
    </message>
    <message>
        <source>other figures, negations or days</source>
        <translation>andere Zahlen, Verneinungen oder Tage</translation>
    </message>
    <message>
        <source>other words around</source>
        <translation>andere Wörter ringsum</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Why it is dismissed</source>
        <translation>Warum der Befund verworfen ist</translation>
    </message>
    <message>
        <source>Choose a reason with the arrow keys, or type your own. Enter is enough without one.</source>
        <translation>Einen Grund mit den Pfeiltasten wählen oder einen eigenen tippen. Ohne Grund genügt die Eingabetaste.</translation>
    </message>
    <message>
        <source>no reason given yet</source>
        <translation>noch kein Grund</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>More about {title}</source>
        <translation>Mehr zu {title}</translation>
    </message>
    <message>
        <source>Forget {title}</source>
        <translation>{title} vergessen</translation>
    </message>
    <message>
        <source>&amp;Show in its folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Work from {begun} to {ended} on “{title}” was not saved.</source>
        <translation>Nicht gespeichert: Arbeit von {begun} bis {ended} an „{title}“.</translation>
    </message>
    <message>
        <source>Work from {begun} on “{title}” was not saved.</source>
        <translation>Nicht gespeichert: Arbeit von {begun} an „{title}“.</translation>
    </message>
    <message>
        <source>last saved as {file}</source>
        <translation>zuletzt gespeichert als {file}</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>nie gespeichert</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>Unsaved work on “{title}”</source>
        <translation>Nicht gespeicherte Arbeit an „{title}“</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>Save a copy of this work</source>
        <translation>Eine Kopie dieser Arbeit speichern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>It was:</source>
        <translation>Zuvor:</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Links, corrections and details of sources that changed: {count}.</source>
        <translation>Geänderte Verknüpfungen, Korrekturen und Angaben zu Quellen: {count}.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>There is no unsaved work to bring back.</source>
        <translation>Es gibt keine nicht gespeicherte Arbeit zurückzuholen.</translation>
    </message>
    <message>
        <source>Its articles are not there now. Their drive or network share may be missing.</source>
        <translation>Ihre Artikel sind gerade nicht da. Vielleicht fehlt ihr Laufwerk oder Netzlaufwerk.</translation>
    </message>
    <message>
        <source>The work is kept. Look at it, and save a copy of it from there.</source>
        <translation>Die Arbeit bleibt erhalten. „Ansehen“ zeigt sie, und von dort lässt sich eine Kopie speichern.</translation>
    </message>
    <message>
        <source>Another window has taken this work.</source>
        <translation>Ein anderes Fenster hat diese Arbeit übernommen.</translation>
    </message>
    <message>
        <source>Bring back unsaved work</source>
        <translation>Nicht gespeicherte Arbeit zurückholen</translation>
    </message>
    <message>
        <source>All of this work is in the review already.</source>
        <translation>Diese Arbeit steht schon ganz in der Durchsicht.</translation>
    </message>
    <message>
        <source>The unsaved work is back. Undo takes it out again; save the review to keep it.</source>
        <translation>Die nicht gespeicherte Arbeit ist zurück. „Rückgängig“ nimmt sie wieder heraus; Speichern behält sie.</translation>
    </message>
    <message>
        <source>Saved a copy to {place}.</source>
        <translation>Kopie gespeichert: {place}.</translation>
    </message>
    <message>
        <source>The unsaved work is kept: File, Unsaved work shows it again.</source>
        <translation>Die nicht gespeicherte Arbeit bleibt erhalten: „Datei“, „Nicht gespeicherte Arbeit“ zeigt sie wieder.</translation>
    </message>
</context>
<context>
    <name>ReplyComposer</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Done with the reply</source>
        <translation>Fertig mit der Antwort</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Reply, in Markdown</source>
        <translation>Antwort, in Markdown</translation>
    </message>
    <message>
        <source>Reply to {author}</source>
        <translation>Antwort an {author}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Read a source in another encoding</source>
        <translation>Quelle in anderer Kodierung lesen</translation>
    </message>
    <message>
        <source>“{name}” is read as {encoding} now.</source>
        <translation>„{name}“ wird jetzt als {encoding} gelesen.</translation>
    </message>
    <message>
        <source>A file of this format says itself how it is encoded, so there is nothing to choose.</source>
        <translation>Eine Datei dieses Formats sagt selbst, wie sie kodiert ist; es gibt nichts zu wählen.</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>Open two sources or more to compare them.</source>
        <translation>Öffnen Sie zwei oder mehr Quellen, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>The reading was cancelled, so nothing more was opened.</source>
        <translation>Das Lesen wurde abgebrochen, deshalb wurde nichts weiter geöffnet.</translation>
    </message>
    <message>
        <source>F5 reads the articles after all.</source>
        <translation>F5 liest die Artikel doch noch.</translation>
    </message>
    <message>
        <source>The comparison of the wording was cancelled, so passages that share their wording are not marked.</source>
        <translation>Der Vergleich der Wortlaute wurde abgebrochen, deshalb sind Abschnitte mit gleichem Wortlaut nicht markiert.</translation>
    </message>
    <message>
        <source>F5 compares the wording after all.</source>
        <translation>F5 vergleicht die Wortlaute doch noch.</translation>
    </message>
    <message>
        <source>The comparison was cancelled, so the findings are still those from before.</source>
        <translation>Der Vergleich wurde abgebrochen; die Befunde sind noch die von vorher.</translation>
    </message>
    <message>
        <source>F5 compares the texts after all.</source>
        <translation>F5 vergleicht die Texte doch noch.</translation>
    </message>
    <message>
        <source>The comparison was cancelled: the texts are open, but not compared.</source>
        <translation>Der Vergleich wurde abgebrochen: Die Texte sind offen, aber nicht verglichen.</translation>
    </message>
    <message>
        <source>F5 compares them after all.</source>
        <translation>F5 vergleicht sie doch noch.</translation>
    </message>
    <message>
        <source>Begun again.</source>
        <translation>Wieder begonnen.</translation>
    </message>
</context>
<context>
    <name>Revealing</name>
    <message>
        <source>hidden by the filter</source>
        <translation>vom Filter verborgen</translation>
    </message>
    <message>
        <source>in a closed section</source>
        <translation>in einem geschlossenen Teil</translation>
    </message>
    <message>
        <source>among the quieter findings</source>
        <translation>unter den leiseren Befunden</translation>
    </message>
</context>
<context>
    <name>ReviewMerging</name>
    <message>
        <source>Merge with {name}</source>
        <translation>Zusammenführen mit {name}</translation>
    </message>
    <message>
        <source>Both reviews come from a state that is known here: what you or they removed since is told.</source>
        <translation>Beide Durchsichten kommen von einem hier bekannten Stand: Was eine Seite seither entfernt hat, wird gesagt.</translation>
    </message>
    <message>
        <source>Nobody remembers what both reviews come from, so nothing counts as removed.</source>
        <translation>Niemand weiß mehr, woher beide Durchsichten kommen, also gilt nichts als entfernt.</translation>
    </message>
    <message>
        <source>You judge blind, and a merge shows what others said.</source>
        <translation>Sie urteilen blind, und beim Zusammenführen wäre zu sehen, was andere gesagt haben.</translation>
    </message>
    <message>
        <source>When you have decided, end it with View, Hide what others said, and merge then.</source>
        <translation>Wenn Sie entschieden haben, beenden Sie das im Menü Ansicht und führen dann zusammen.</translation>
    </message>
    <message>
        <source>This review speaks of none of the articles that are open, or is the one that is open.</source>
        <translation>Diese Durchsicht spricht von keinem der geöffneten Artikel, oder sie ist selbst die geöffnete.</translation>
    </message>
    <message>
        <source>Open it with File, Open review.</source>
        <translation>Öffnen Sie sie mit Datei, Durchsicht öffnen.</translation>
    </message>
</context>
<context>
    <name>ReviewSaving</name>
    <message>
        <source>Not saved: nothing can be written into this folder.</source>
        <translation>Nicht gespeichert: In diesen Ordner kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Not saved: this folder is not there now. Its drive or network share may be missing.</source>
        <translation>Nicht gespeichert: Dieser Ordner ist gerade nicht da. Vielleicht fehlt sein Laufwerk oder Netzlaufwerk.</translation>
    </message>
    <message>
        <source>Save it elsewhere.</source>
        <translation>Bitte anderswo speichern.</translation>
    </message>
    <message>
        <source>Saved to {place}.</source>
        <translation>Gespeichert in {place}.</translation>
    </message>
    <message>
        <source>Saved to {place}, together with what another reviewer had written there meanwhile.</source>
        <translation>Gespeichert in {place}, zusammen mit dem, was inzwischen jemand anderes dort geschrieben hatte.</translation>
    </message>
    <message>
        <source>Changed both here and by whoever saved meanwhile: {named}.</source>
        <translation>Sowohl hier geändert als auch von der Person, die inzwischen gespeichert hat: {named}.</translation>
    </message>
    <message>
        <source>The later change stays, and a note that had to yield stands beside it under the same divergence.</source>
        <translation>Die spätere Änderung bleibt; eine Notiz, die weichen musste, steht daneben unter derselben Abweichung.</translation>
    </message>
    <message>
        <source>Not saved: {problem}</source>
        <translation>Nicht gespeichert: {problem}</translation>
    </message>
    <message>
        <source>Save it under another name.</source>
        <translation>Bitte unter anderem Namen speichern.</translation>
    </message>
</context>
<context>
    <name>ReviewSession</name>
    <message>
        <source>Merge with another reviewer</source>
        <translation>Mit anderer Durchsicht zusammenführen</translation>
    </message>
    <message>
        <source>Sign the annotations</source>
        <translation>Anmerkungen zeichnen</translation>
    </message>
</context>
<context>
    <name>Reviewers</name>
    <message>
        <source>To know whose judgements to hide, Parallax needs your name:</source>
        <translation>Damit Parallax weiß, wessen Urteile es verbergen soll, braucht es Ihren Namen:</translation>
    </message>
    <message>
        <source>Without your name nothing can be hidden.</source>
        <translation>Ohne Ihren Namen lässt sich nichts verbergen.</translation>
    </message>
    <message>
        <source>Others’ judgements are hidden until you have decided on a finding.</source>
        <translation>Urteile anderer sind verborgen, bis Sie über einen Befund entschieden haben.</translation>
    </message>
    <message>
        <source>Others’ judgements are shown.</source>
        <translation>Urteile anderer werden gezeigt.</translation>
    </message>
</context>
<context>
    <name>RibbonHandle</name>
    <message>
        <source>Between {left} and {right}</source>
        <translation>Zwischen {left} und {right}</translation>
    </message>
    <message>
        <source>Drag to make the texts wider or narrower.</source>
        <translation>Ziehen macht die Texte breiter oder schmaler.</translation>
    </message>
</context>
<context>
    <name>Ribbons</name>
    <message>
        <source>surely</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possibly</source>
        <translation>möglicherweise</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>About Parallax</source>
        <translation>Über Parallax</translation>
    </message>
    <message>
        <source>Compares articles about the same events, marks the facts on which they part, and keeps the reviewers’ judgements beside the articles. What it marks are proposals: the judgement is the reader’s. It works offline; no text leaves this computer.</source>
        <translation>Vergleicht Artikel über dieselben Ereignisse, markiert die Angaben, in denen sie auseinandergehen, und bewahrt die Beurteilungen neben den Artikeln auf. Was markiert wird, sind Vorschläge: Das Urteil liegt bei den Lesenden. Arbeitet ohne Netz; kein Text verlässt diesen Rechner.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Find a key, or what it does</source>
        <translation>Eine Taste finden, oder was sie tut</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>No shortcut bears these words.</source>
        <translation>Kein Tastenkürzel trägt diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>unsigned</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>{by} · {time}</source>
        <translation>{by} · {time}</translation>
    </message>
    <message>
        <source>{by}, made on {created}, last changed on {modified}</source>
        <translation>{by}, angelegt am {created}, zuletzt geändert am {modified}</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>killed</source>
        <translation>Getötete</translation>
    </message>
    <message>
        <source>injured</source>
        <translation>Verletzte</translation>
    </message>
    <message>
        <source>shot</source>
        <translation>Angeschossene</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>Vermisste</translation>
    </message>
    <message>
        <source>arrested</source>
        <translation>Festgenommene</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>Gefangene</translation>
    </message>
    <message>
        <source>displaced</source>
        <translation>Vertriebene</translation>
    </message>
    <message>
        <source>evacuated</source>
        <translation>Evakuierte</translation>
    </message>
    <message>
        <source>rescued</source>
        <translation>Gerettete</translation>
    </message>
    <message>
        <source>hospitalised</source>
        <translation>ins Krankenhaus Gebrachte</translation>
    </message>
    <message>
        <source>trapped</source>
        <translation>Eingeschlossene</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>Angeklagte</translation>
    </message>
    <message>
        <source>infected</source>
        <translation>Infizierte</translation>
    </message>
    <message>
        <source>casualties</source>
        <translation>Opfer</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation>Dicke</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>votes for</source>
        <translation>Stimmen dafür</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>since when</source>
        <translation>seit wann</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>bis wann</translation>
    </message>
    <message>
        <source>by when</source>
        <translation>bis spätestens wann</translation>
    </message>
    <message>
        <source>after which date</source>
        <translation>nach welchem Tag</translation>
    </message>
    <message>
        <source>before which date</source>
        <translation>vor welchem Tag</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>means</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>who is responsible</source>
        <translation>wer verantwortlich ist</translation>
    </message>
    <message>
        <source>who says so</source>
        <translation>wer das sagt</translation>
    </message>
    <message>
        <source>whether it is so</source>
        <translation>ob es so ist</translation>
    </message>
    <message>
        <source>how sure it is</source>
        <translation>wie sicher es ist</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>how things stand</source>
        <translation>wie die Dinge stehen</translation>
    </message>
    <message>
        <source>how it is put</source>
        <translation>wie es ausgedrückt wird</translation>
    </message>
    <message>
        <source>what is left out</source>
        <translation>was weggelassen wird</translation>
    </message>
    <message>
        <source>what is told</source>
        <translation>was erzählt wird</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>was gesagt wurde</translation>
    </message>
    <message>
        <source>seriously {slot}</source>
        <translation>schwer {slot}</translation>
    </message>
    <message>
        <source>Elsewhere in the texts</source>
        <translation>Anderswo in den Texten</translation>
    </message>
</context>
<context>
    <name>SourceArranging</name>
    <message>
        <source>The sources stand in another order: {names}.</source>
        <translation>Die Quellen stehen in anderer Reihenfolge: {names}.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>{name} · {format}</source>
        <comment>a file and what kind of file it is</comment>
        <translation>{name} · {format}</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 Abschnitt</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} Abschnitte</translation>
    </message>
    <message>
        <source>{count} of them dimmed as no part of the report</source>
        <translation>{count} davon blass, weil nicht Teil des Berichts</translation>
    </message>
    <message>
        <source>⚠ Says that a machine wrote or translated it</source>
        <translation>⚠ Sagt, dass eine Maschine ihn geschrieben oder übersetzt hat</translation>
    </message>
    <message>
        <source>Says that it was corrected</source>
        <translation>Sagt, dass er berichtigt wurde</translation>
    </message>
    <message>
        <source>⚠ Says that somebody paid for it</source>
        <translation>⚠ Sagt, dass jemand für ihn bezahlt hat</translation>
    </message>
    <message>
        <source>Note of its editors</source>
        <translation>Anmerkung der Redaktion</translation>
    </message>
    <message>
        <source>{what}: “{words}”</source>
        <comment>what an article says of itself</comment>
        <translation>{what}: „{words}“</translation>
    </message>
    <message>
        <source>&amp;Look at it in the browser…</source>
        <translation>Im &amp;Browser ansehen …</translation>
    </message>
    <message>
        <source>Read in another &amp;encoding…</source>
        <translation>In anderer &amp;Kodierung lesen …</translation>
    </message>
    <message>
        <source>Headline, {source}</source>
        <translation>Überschrift, {source}</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>⚠ Some characters look misread. Try to read the file in another encoding.</source>
        <translation>⚠ Einige Zeichen sehen falsch gelesen aus. Vielleicht hilft eine andere Kodierung.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Says of itself</source>
        <translation>Über sich selbst</translation>
    </message>
</context>
<context>
    <name>SourceCardsDialog</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>“Yesterday” and “on Sunday” are counted from the day of publication.</source>
        <translation>„Gestern“ und „am Sonntag“ werden vom Tag der Veröffentlichung an gerechnet.</translation>
    </message>
    <message>
        <source>⚠ dates differ</source>
        <translation>⚠ Daten widersprechen sich</translation>
    </message>
    <message>
        <source>No such day: {sources}. Write year-month-day, as in 2024-02-07, or nothing.</source>
        <translation>Kein solcher Tag: {sources}. Bitte Jahr-Monat-Tag schreiben, wie 2024-02-07, oder nichts.</translation>
    </message>
    <message>
        <source>Look at it in the browser</source>
        <translation>Im Browser ansehen</translation>
    </message>
    <message>
        <source>Open this address in the browser?

{address}</source>
        <translation>Diese Adresse im Browser öffnen?

{address}</translation>
    </message>
</context>
<context>
    <name>SourceFacts</name>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>saved web page</source>
        <translation>gespeicherte Webseite</translation>
    </message>
    <message>
        <source>web page saved as one file</source>
        <translation>Webseite in einer Datei</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>rich text</source>
        <translation>Rich Text</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>E-Book</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>head of the file</source>
        <translation>Kopf der Datei</translation>
    </message>
    <message>
        <source>story file</source>
        <translation>Datei der Geschichte</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>Datumszeile</translation>
    </message>
    <message>
        <source>line “published”</source>
        <translation>Zeile „veröffentlicht“</translation>
    </message>
    <message>
        <source>line “updated”</source>
        <translation>Zeile „aktualisiert“</translation>
    </message>
    <message>
        <source>date on the page</source>
        <translation>Datum auf der Seite</translation>
    </message>
    <message>
        <source>date beside the article</source>
        <translation>Datum neben dem Artikel</translation>
    </message>
    <message>
        <source>date of the book</source>
        <translation>Datum des Buchs</translation>
    </message>
    <message>
        <source>date of sending</source>
        <translation>Datum des Versands</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>head of the page ({field})</source>
        <translation>Kopf der Seite ({field})</translation>
    </message>
    <message>
        <source>JSON-LD ({field})</source>
        <translation>JSON-LD ({field})</translation>
    </message>
    <message>
        <source>{day} ({places})</source>
        <comment>a date, and where it was found</comment>
        <translation>{day} ({places})</translation>
    </message>
    <message>
        <source>The dates differ: {dates}.</source>
        <translation>Die Daten widersprechen sich: {dates}.</translation>
    </message>
</context>
<context>
    <name>SourceHeader</name>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>SourceStrip</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>Alle Quellen zeigen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Hidden: {names}</source>
        <translation>Verborgen: {names}</translation>
    </message>
    <message>
        <source>Show {name}, which is hidden</source>
        <translation>{name} zeigen, jetzt verborgen</translation>
    </message>
    <message>
        <source>{name}, in view</source>
        <translation>{name}, im Blick</translation>
    </message>
    <message>
        <source>Bring {name} into view</source>
        <translation>{name} in den Blick bringen</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open in a &amp;new window</source>
        <translation>In &amp;neuem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>StoryFiles</name>
    <message>
        <source>Close a source</source>
        <translation>Quelle schließen</translation>
    </message>
    <message>
        <source>Add a second source to compare.</source>
        <translation>Zum Vergleichen eine zweite Quelle hinzufügen.</translation>
    </message>
    <message>
        <source>Annotations that belong to no divergence found between these texts: {count}.</source>
        <translation>Anmerkungen, die zu keiner zwischen diesen Texten gefundenen Abweichung gehören: {count}.</translation>
    </message>
    <message>
        <source>They stand at the end of the list.</source>
        <translation>Sie stehen am Ende der Liste.</translation>
    </message>
    <message>
        <source>One review is open at a time, so this one was left out.</source>
        <translation>Es ist immer nur eine Durchsicht geöffnet, darum blieb diese weg.</translation>
    </message>
    <message>
        <source>The review kept beside the articles was opened with them.</source>
        <translation>Die neben den Artikeln aufbewahrte Durchsicht wurde mit ihnen geöffnet.</translation>
    </message>
    <message>
        <source>Several reviews name these articles; this one, which names most of them, was opened. Others: {names}.</source>
        <translation>Mehrere Durchsichten nennen diese Artikel; geöffnet wurde diese, die die meisten davon nennt. Weitere: {names}.</translation>
    </message>
    <message>
        <source>Open another with File, Open review.</source>
        <translation>Eine andere lässt sich mit Datei, Durchsicht öffnen wählen.</translation>
    </message>
    <message>
        <source>Nothing was added: no other source could be read there.</source>
        <translation>Nichts hinzugefügt: Dort war keine weitere Quelle lesbar.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Merge it with File, Merge a colleague’s review, or open it on its own.</source>
        <translation>Führen Sie sie mit Datei, Andere Durchsicht zusammenführen, zusammen, oder öffnen Sie sie für sich.</translation>
    </message>
    <message>
        <source>Texts have changed, and these quotations need you ({count} in all): {words}.</source>
        <translation>Texte haben sich geändert, und diese Zitate sind offen ({count} insgesamt): {words}.</translation>
    </message>
    <message>
        <source>Nothing is lost. Choose their places with View, Quotations that need you (Alt+5).</source>
        <translation>Nichts ist verloren. Ihre Stellen lassen sich mit Ansicht, Offene Zitate (Alt+5) wählen.</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>{tag}: {description}</source>
        <translation>{tag}: {description}</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>{relation}, {status}</source>
        <translation>{relation}, {status}</translation>
    </message>
    <message>
        <source>{created}, changed {modified}</source>
        <translation>{created}, geändert {modified}</translation>
    </message>
    <message>
        <source>Nobody has said anything about this finding yet. Judge it or write a note to begin.</source>
        <translation>Zu diesem Befund hat noch niemand etwas gesagt. Ein Urteil oder eine Notiz macht den Anfang.</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{count} years</source>
        <translation>{count} Jahre</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} Monate</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>from {days} on</source>
        <translation>ab {days}</translation>
    </message>
    <message>
        <source>until {days}</source>
        <translation>bis {days}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>D{number}</source>
        <translation>T{number}</translation>
    </message>
    <message>
        <source>{label} {event}, {slot}: {relation}</source>
        <translation>{label} {event}, {slot}: {relation}</translation>
    </message>
    <message>
        <source>{source}: published {days}</source>
        <translation>{source}: veröffentlicht {days}</translation>
    </message>
    <message>
        <source>{count}×</source>
        <translation>{count}×</translation>
    </message>
    <message>
        <source>{source}: {told} – “{quotation}”</source>
        <translation>{source}: {told} – „{quotation}“</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>None of these articles names a day.</source>
        <translation>Keiner dieser Artikel nennt einen Tag.</translation>
    </message>
    <message>
        <source>Days of no finding too</source>
        <translation>Auch Tage ohne Befund</translation>
    </message>
    <message>
        <source>Less room for each day</source>
        <translation>Weniger Raum für jeden Tag</translation>
    </message>
    <message>
        <source>More room for each day</source>
        <translation>Mehr Raum für jeden Tag</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Alle Tage zeigen</translation>
    </message>
    <message>
        <source>{what} ({key} in the timeline)</source>
        <translation>{what} ({key} in der Zeitleiste)</translation>
    </message>
    <message>
        <source>None of the findings shown is about days.</source>
        <translation>Keiner der gezeigten Befunde handelt von Tagen.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of the days that the sources name</source>
        <translation>Zeitleiste der Tage, die die Quellen nennen</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>One column, one source</source>
        <translation>Eine Spalte, eine Quelle</translation>
    </message>
    <message>
        <source>Each article keeps its own order and its own words. Where sources part, the words are marked, with a colour, an underline and a letter that say what differs.</source>
        <translation>Jeder Artikel behält seine Reihenfolge und seine Wörter. Wo Quellen auseinandergehen, sind die Wörter markiert: Farbe, Unterstreichung und Buchstabe sagen, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Every divergence, event by event</source>
        <translation>Jede Abweichung, Ereignis für Ereignis</translation>
    </message>
    <message>
        <source>The list names each question on which the sources part, with their values. What is bold has not been looked at yet. Above stands how many you have seen and judged; what a filter hides is always told.</source>
        <translation>Die Liste nennt jede Frage, in der die Quellen auseinandergehen, mit ihren Angaben. Was fett ist, wurde noch nicht angesehen. Darüber steht, wie viele gesehen und beurteilt sind; was ein Filter verbirgt, wird immer gesagt.</translation>
    </message>
    <message>
        <source>Step through with one key</source>
        <translation>Mit einer Taste hindurch</translation>
    </message>
    <message>
        <source>{next} goes to the next divergence, {previous} back. All texts move to the passages that speak of it, and everything else recedes. A click on marked words does the same. Try {next} now.</source>
        <translation>{next} geht zur nächsten Abweichung, {previous} zurück. Alle Texte rücken zu den Abschnitten, die davon sprechen, und alles andere tritt zurück. Ein Klick auf markierte Wörter tut dasselbe. Jetzt {next} ausprobieren.</translation>
    </message>
    <message>
        <source>Who says what, and why it is a divergence</source>
        <translation>Wer was sagt, und warum es eine Abweichung ist</translation>
    </message>
    <message>
        <source>Each source with its value and its own words; a source that does not say is named as silent. Below stands why Parallax proposes this. Click a row to read it in its place.</source>
        <translation>Jede Quelle mit ihrer Angabe und ihren eigenen Wörtern; eine Quelle, die nichts sagt, ist als schweigend genannt. Darunter steht, warum Parallax das vorschlägt. Ein Klick auf eine Zeile zeigt sie an ihrer Stelle.</translation>
    </message>
    <message>
        <source>Everything at a glance</source>
        <translation>Alles auf einen Blick</translation>
    </message>
    <message>
        <source>{view_matrix} opens the fact matrix above the texts: a row for each question, a column for each source, silence included. {view_timeline} opens the timeline of all days that are named. The same key puts either away.</source>
        <translation>{view_matrix} öffnet die Faktenmatrix über den Texten: eine Zeile für jede Frage, eine Spalte für jede Quelle, auch wo sie schweigt. {view_timeline} öffnet die Zeitleiste aller genannten Tage. Dieselbe Taste nimmt beides wieder weg.</translation>
    </message>
    <message>
        <source>The judgement is yours</source>
        <translation>Das Urteil liegt bei Ihnen</translation>
    </message>
    <message>
        <source>Confirm a divergence, dismiss a false alarm, or say that it needs a source. Overrule the relation, add tags and a note. {undo} takes back whatever you did last, and {next_unjudged} goes to the next that nobody has judged.</source>
        <translation>Eine Abweichung bestätigen, einen Fehlalarm verwerfen oder sagen, dass eine Quelle fehlt. Die Beziehung anders beurteilen, Schlagwörter und eine Notiz hinzufügen. {undo} nimmt zurück, was zuletzt getan wurde, und {next_unjudged} geht zur nächsten, die niemand beurteilt hat.</translation>
    </message>
    <message>
        <source>Save, and come back</source>
        <translation>Speichern und wiederkommen</translation>
    </message>
    <message>
        <source>{save} keeps your review in a file beside the articles, which stay as they are. Everything has a place in a menu; {shortcuts} shows all keys, and {guide} opens the guide.</source>
        <translation>{save} bewahrt die Durchsicht in einer Datei neben den Artikeln auf, die bleiben, wie sie sind. Alles hat einen Platz in einem Menü; {shortcuts} zeigt alle Tasten, und {guide} öffnet den Leitfaden.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Nä&amp;chster</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zurüc&amp;k</translation>
    </message>
    <message>
        <source>S&amp;kip the tour</source>
        <translation>Rundgang übers&amp;pringen</translation>
    </message>
    <message>
        <source>Step {place} of {total}</source>
        <translation>Schritt {place} von {total}</translation>
    </message>
    <message>
        <source>E&amp;xit the tour</source>
        <translation>Abs&amp;chließen</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Taken back: {step}.</source>
        <translation>Zurückgenommen: {step}.</translation>
    </message>
    <message>
        <source>Done again: {step}.</source>
        <translation>Wieder getan: {step}.</translation>
    </message>
</context>
<context>
    <name>ValueDelegate</name>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
</context>
<context>
    <name>ValuesModel</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <source>What each source says</source>
        <translation>Was jede Quelle sagt</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>{slot}, a note</source>
        <translation>{slot}, eine Notiz</translation>
    </message>
    <message>
        <source>{slot}, {relation} within {source}</source>
        <translation>{slot}, {relation} innerhalb von {source}</translation>
    </message>
    <message>
        <source>{slot}, {relation}</source>
        <translation>{slot}, {relation}</translation>
    </message>
    <message>
        <source>Nothing is left to go to.</source>
        <translation>Es ist nichts mehr übrig.</translation>
    </message>
    <message>
        <source>Divergence {place} of {count}: {slot}.</source>
        <translation>Abweichung {place} von {count}: {slot}.</translation>
    </message>
    <message>
        <source>Back at the first one.</source>
        <translation>Wieder bei der ersten.</translation>
    </message>
    <message>
        <source>Round to the last one.</source>
        <translation>Weiter bei der letzten.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} Quellen</translation>
    </message>
    <message>
        <source>judged {judged} of {count} annotated</source>
        <translation>{judged} von {count} Anmerkungen beurteilt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>vor {count} Tagen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Opened before</source>
        <translation>Zuvor geöffnet</translation>
    </message>
    <message>
        <source>&amp;Open articles…</source>
        <translation>Artikel ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Or&amp;dner öffnen …</translation>
    </message>
    <message>
        <source>From the clip&amp;board…</source>
        <translation>Aus der Zwischena&amp;blage …</translation>
    </message>
    <message>
        <source>Open an &amp;address…</source>
        <translation>Adre&amp;sse öffnen …</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>Rundgang begi&amp;nnen</translation>
    </message>
    <message>
        <source>Read the gui&amp;de</source>
        <translation>&amp;Leitfaden lesen</translation>
    </message>
    <message>
        <source>Stories that come with Parallax</source>
        <translation>Mitgelieferte Geschichten</translation>
    </message>
    <message>
        <source>Or drop files, folders, words or a link anywhere in this window: saved web pages, PDF, Word, OpenDocument, books, e-mails, text, and zip archives of them.</source>
        <translation>Oder Dateien, Ordner, Wörter oder einen Verweis irgendwo auf dieses Fenster ziehen: gespeicherte Webseiten, PDF, Word, OpenDocument, Bücher, E-Mails, Text und Zip-Archive davon.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Compare what several sources say</source>
        <translation>Vergleichen, was mehrere Quellen sagen</translation>
    </message>
    <message>
        <source>Open two or more articles about the same events. Parallax brings their passages together, marks the facts on which they part, and keeps your judgement of each.</source>
        <translation>Zwei oder mehr Artikel über dieselben Ereignisse öffnen. Parallax bringt ihre Abschnitte zusammen, markiert die Angaben, in denen sie auseinandergehen, und bewahrt die Beurteilung jeder Abweichung auf.</translation>
    </message>
    <message>
        <source>No longer there: {folder}</source>
        <translation>Nicht mehr da: {folder}</translation>
    </message>
</context>
<context>
    <name>WindowComforts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>WindowDocks</name>
    <message>
        <source>Divergences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Beurteilung</translation>
    </message>
</context>
<context>
    <name>WindowKeeper</name>
    <message>
        <source>Not opened again, since files are no longer where they were.</source>
        <translation>Nicht wieder geöffnet, weil Dateien nicht mehr sind, wo sie waren.</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;Bundled stories</source>
        <translation>&amp;Mitgelieferte Geschichten</translation>
    </message>
    <message>
        <source>Open rec&amp;ent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>casualties</source>
        <translation>Opfer</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>date or time</source>
        <translation>Datum oder Uhrzeit</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>means</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>responsibility</source>
        <translation>Verantwortung</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>whether it happened</source>
        <translation>ob es geschah</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>framing</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>Auslassung</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>same meaning</source>
        <translation>gleichbedeutend</translation>
    </message>
    <message>
        <source>one is more exact</source>
        <translation>eine Angabe ist genauer</translation>
    </message>
    <message>
        <source>compatible</source>
        <translation>vereinbar</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>speakers disagree</source>
        <translation>Sprecher uneins</translation>
    </message>
    <message>
        <source>later figure</source>
        <translation>spätere Angabe</translation>
    </message>
    <message>
        <source>different events</source>
        <translation>verschiedene Ereignisse</translation>
    </message>
    <message>
        <source>told by some only</source>
        <translation>nur von einigen berichtet</translation>
    </message>
    <message>
        <source>to be judged</source>
        <translation>zu beurteilen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Needs source</source>
        <translation>Quelle fehlt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>needs a source</source>
        <translation>Quelle fehlt</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>Zwischenüberschrift</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>list item</source>
        <translation>Listenpunkt</translation>
    </message>
    <message>
        <source>table row</source>
        <translation>Tabellenzeile</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>Datumszeile</translation>
    </message>
    <message>
        <source>boilerplate (not part of the report)</source>
        <translation>Beiwerk (nicht Teil des Berichts)</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Beachtlich</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <source>a weak hint</source>
        <translation>ein schwacher Hinweis</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>1 dismissed</source>
        <translation>1 verworfen</translation>
    </message>
    <message>
        <source>{count} dismissed</source>
        <translation>{count} verworfen</translation>
    </message>
    <message>
        <source>{count} hidden by the filter</source>
        <translation>{count} vom Filter verborgen</translation>
    </message>
    <message>
        <source>1 quieter finding hidden</source>
        <translation>1 leiserer Befund verborgen</translation>
    </message>
    <message>
        <source>{count} quieter findings hidden</source>
        <translation>{count} leisere Befunde verborgen</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, as QLocale writes it</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month, as QLocale writes it</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale writes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>says {speaker}</source>
        <translation>laut {speaker}</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>bestritten</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>nicht sicher</translation>
    </message>
</context>
<context>
    <name>WordingMarking</name>
    <message>
        <source>Places where the words differ: {count}.</source>
        <translation>Stellen, an denen sich die Wörter unterscheiden: {count}.</translation>
    </message>
    <message>
        <source>Word for word the same.</source>
        <translation>Wort für Wort gleich.</translation>
    </message>
</context>
<context>
    <name>Zooming</name>
    <message>
        <source>Text size: {points} points, {percent} % of the usual size.</source>
        <translation>Schriftgröße: {points} Punkt, {percent} % der üblichen Größe.</translation>
    </message>
    <message>
        <source>&amp;Usual text size (now {points} points)</source>
        <translation>&amp;Übliche Schriftgröße (jetzt {points} Punkt)</translation>
    </message>
</context>
</TS>
