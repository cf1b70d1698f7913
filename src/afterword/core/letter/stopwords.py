"""Words of grammar by language: they say nothing about a topic, so comparisons leave them out."""

from __future__ import annotations

_EN = """a about above after again against all also am an and any are aren't as at be because been before being below
between both but by can cannot could did do does doing done down during each every few for from further get gets
getting go goes going gone got had has have having he her here hers herself him himself his how i if in into is it
its itself just let like made make makes many may me might mine more most much must my myself no nor not now of off
on once one only onto or other our ours ourselves out over own per quite rather really said same say says she
should so some such than that the their theirs them themselves then there these they this those through to too
toward towards under until up upon us very was we were what when where whether which while who whom whose why will
with within without would you your yours yourself it's i'm i've i'd i'll don't won't can't asked told talked"""
_DE = """aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus
bei beim bin bis bist da damit dann das dass dein deine dem den denn der des dessen die dies diese diesem diesen
dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euer eure fur gegen gewesen hab habe
haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist ja jede
jedem jeden jeder jedes kann kein keine keinem keinen keiner konnen konnte man mein meine meinem meinen meiner
meines mich mir mit nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner sich sie sind
so soll sollte sondern uber um und uns unser unsere unter viel vom von vor war waren was weil wenn werde werden
wie wieder will wir wird wo wurde wurden zu zum zur zwischen"""
_FR = """a ai au aux avec c ce ces cet cette d dans de des du elle elles en est et eu il ils j je l la le les leur
leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou par pas pour qu que quel quelle qui s sa sans se
ses si son sont sur t ta te tes toi ton tu un une vos votre vous y ete etre avait avoir fait comme plus tout tous
toute toutes comment pourquoi dont chez"""
_ES = """a al algo ante como con contra cual cuando de del desde donde durante e el ella ellas ellos en entre era
es esa ese eso esta este esto fue ha han hasta hay la las le les lo los mas me mi mis mucho muy nada ni no nos
nosotros o os otra otro para pero poco por porque que quien se ser si sin sobre son su sus tambien tanto te tiene
todo tu un una uno y ya yo usted ustedes"""
_IT = """a ad agli ai al alla alle allo anche c che chi ci come con contro cui d da dagli dai dal dalla dalle de
degli dei del della delle dello di dove e ed era fra gli ha hanno ho i il in io l la le lei li lo loro lui ma me mi
mia mio ne negli nei nel nella nelle noi non nostro o per perche piu quale quando quello questa questo se si sia
sono sta su sua sue sugli sui sul sulla suo suoi tra tu tutti un una uno vi voi"""
_NL = """aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er
ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar
me meer men met mij mijn moet na naar niet niets nog nu of om omdat ons ook op over reeds te tegen toch toen tot u
uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden zal ze zei zelf zich zij zijn zo
zonder zou"""
_PT = """a ao aos as ate com como da das de dela dele deles do dos e ela elas ele eles em entre era essa esse esta
este eu foi ha isso isto ja lhe lhes mais mas me mesmo meu meus minha minhas muito na nao nas nem no nos nossa
nosso num numa o os ou para pela pelas pelo pelos por qual quando que quem se sem ser seu seus so sua suas tambem
te tem um uma voce voces"""

STOP = {
    lang: frozenset(listed.split())
    for lang, listed in (("en", _EN), ("de", _DE), ("fr", _FR), ("es", _ES), ("it", _IT), ("nl", _NL), ("pt", _PT))
}
