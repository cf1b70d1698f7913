"""What employers' mails say, in seven languages, and the traps beside them."""

from __future__ import annotations

import pytest

from afterword.core.hearing.meaning import meaning

MAILS: list[tuple[str, str, str]] = [
    (
        "rejection",
        "",
        "Thank you for your interest in Acme. After careful consideration, we have decided to "
        "move forward with other candidates whose qualifications better match our needs. We wish "
        "you the best in your job search.",
    ),
    (
        "rejection",
        "Your application to Acme",
        "Hi Sam,\n\nThank you for taking the time to interview with us. Unfortunately, we will not "
        "be moving forward with your application at this time. We will keep your resume on file.",
    ),
    ("rejection", "Update", "We regret to inform you that the position has been filled."),
    ("rejection", "", "While we were impressed with your background, we've chosen to pursue other applicants."),
    ("rejection", "", "I'm sorry to say you didn't get the job."),
    (
        "rejection",
        "",
        "Unfortunately you have not been selected for this position. If you have any questions, "
        "feel free to contact us.",
    ),
    (
        "rejection",
        "",
        "We have completed our review of your application and, after considerable thought, we "
        "will not be inviting you to interview.",
    ),
    ("rejection", "", "You were a strong candidate but in the end we offered the role to an internal candidate."),
    (
        "rejection",
        "",
        "I wanted to reach out about the PM role. This was a tough one, but the team has decided "
        "to go in a different direction.",
    ),
    (
        "rejection",
        "",
        "We received a large number of applications and on this occasion your application has been unsuccessful.",
    ),
    ("rejection", "", "At this time we are unable to offer you a position. Please do apply again in the future."),
    ("rejection", "", "The hiring freeze means the role is cancelled. I am sorry that we cannot continue."),
    ("rejection", "", "Bad news I'm afraid. The client has decided not to proceed."),
    ("rejection", "", "It was a close call, but they preferred the other candidate."),
    ("rejection", "", "We've decided we won't be progressing you to the next stage."),
    ("rejection", "", "Although your experience is impressive, we do not feel it is the right match for the role."),
    (
        "rejection",
        "",
        "Leider können wir Ihnen keine positive Rückmeldung geben. Wir haben uns für einen "
        "anderen Kandidaten entschieden.",
    ),
    ("rejection", "", "Nach sorgfältiger Prüfung müssen wir Ihnen leider absagen."),
    ("rejection", "", "Wir danken Ihnen für Ihr Interesse, haben die Stelle jedoch inzwischen anderweitig besetzt."),
    ("rejection", "", "Deine Bewerbung hat uns gut gefallen, trotzdem hat es diesmal nicht gereicht."),
    ("rejection", "", "Nous sommes au regret de vous informer que votre candidature n'a pas été retenue."),
    (
        "rejection",
        "",
        "Malgré l'intérêt de votre profil, nous ne pouvons donner une suite favorable à votre candidature.",
    ),
    ("rejection", "", "Le poste a été pourvu en interne. Merci encore pour votre temps."),
    ("rejection", "", "Lamentamos comunicarte que hemos decidido continuar con otros candidatos."),
    ("rejection", "", "En esta ocasión no has sido seleccionada para el puesto."),
    ("rejection", "", "Siamo spiacenti di comunicarle che abbiamo deciso di proseguire con un altro candidato."),
    ("rejection", "", "La sua candidatura non è stata selezionata."),
    ("rejection", "", "Helaas hebben we besloten om met een andere kandidaat verder te gaan."),
    ("rejection", "", "We hebben voor iemand anders gekozen. Veel succes met je zoektocht!"),
    ("rejection", "", "Infelizmente, não seguiremos com a sua candidatura. Boa sorte na sua procura."),
    ("rejection", "", "Optámos por outro candidato com mais experiência na área."),
    (
        "offer",
        "Job offer",
        "Dear Sam, we are pleased to offer you the position of Data Analyst at Acme. Your "
        "starting salary will be $80,000.",
    ),
    ("offer", "", "We'd like to extend an offer! Please find the offer letter attached."),
    ("offer", "", "Congratulations! You got the job. HR will send the contract tomorrow."),
    ("offer", "", "Please sign the attached contract by Friday so that we can confirm your start date."),
    ("offer", "", "Great talking today. As discussed, the offer is 95k plus bonus; let me know what you think."),
    (
        "offer",
        "",
        "Wir freuen uns, Ihnen die Stelle als Ingenieurin anbieten zu können. Den Arbeitsvertrag "
        "erhalten Sie per Post.",
    ),
    ("offer", "", "Herzlichen Glückwunsch, wir möchten Sie einstellen!"),
    ("offer", "", "Nous avons le plaisir de vous proposer le poste de chef de projet."),
    ("offer", "", "Nos complace ofrecerte el puesto de analista."),
    ("offer", "", "Abbiamo il piacere di offrirle il ruolo di analista. In allegato la lettera di assunzione."),
    ("offer", "", "We bieden je graag een contract aan voor de functie van analist."),
    ("offer", "", "Temos o prazer de lhe oferecer a vaga de analista."),
    (
        "interview_invite",
        "Interview",
        "We were impressed by your application and would like to invite you to an interview on 3 March.",
    ),
    ("interview_invite", "", "Unfortunately Anna is ill. Can we move our call to Thursday at 3pm?"),
    ("interview_invite", "", "Are you available for a 30 minute call next week?"),
    ("interview_invite", "", "Your interview is confirmed for Tuesday 10 March at 14:00 via Zoom."),
    ("interview_invite", "", "Please use this link to book a slot with the hiring manager."),
    ("interview_invite", "", "Wir möchten Sie gerne zu einem Vorstellungsgespräch am 12. März um 10 Uhr einladen."),
    ("interview_invite", "", "Leider müssen wir das Gespräch am Freitag verschieben. Passt Ihnen Montag um 10 Uhr?"),
    ("interview_invite", "", "Seriez-vous disponible jeudi pour un entretien avec notre directrice ?"),
    ("interview_invite", "", "Nos gustaría invitarte a una entrevista el próximo martes."),
    ("interview_invite", "", "We willen je graag uitnodigen voor een gesprek op dinsdag."),
    ("interview_invite", "", "Gostaríamos de agendar uma entrevista consigo na próxima semana."),
    ("hold", "", "We're still finalising our decision and should have news by the end of next week."),
    ("hold", "", "The role is on hold because of a hiring freeze. I will keep you posted."),
    ("hold", "", "Sorry for the delay. The hiring manager is on holiday, so we'll get back to you next week."),
    ("hold", "", "Die Entscheidung verzögert sich leider noch etwas, wir melden uns nächste Woche."),
    ("hold", "", "Nous n'avons pas encore pris de décision et reviendrons vers vous la semaine prochaine."),
    ("hold", "", "Todavía no hemos tomado una decisión. Te informaremos la próxima semana."),
    ("hold", "", "We hebben nog geen beslissing genomen, je hoort volgende week van ons."),
    ("hold", "", "Ainda não tomámos uma decisão; daremos notícias até ao fim do mês."),
    ("action_request", "", "Please complete the attached coding test within 5 days."),
    ("action_request", "", "Could you send me two references and your earliest start date?"),
    ("action_request", "", "Bitte füllen Sie den beigefügten Fragebogen aus und senden Sie ihn bis Freitag zurück."),
    ("action_request", "", "Merci de compléter le questionnaire en ligne avant vendredi."),
    ("action_request", "", "Por favor, envíanos una copia de tu título."),
    ("action_request", "", "La preghiamo di inviarci una copia del diploma."),
    ("action_request", "", "Kun je ons je diploma's en referenties sturen?"),
    ("action_request", "", "Por favor envie-nos uma cópia do seu diploma."),
    (
        "ack",
        "Application received",
        "Thank you for applying to Acme. We have received your application and will review it "
        "carefully. If your profile matches, we will invite you to an interview. If you do not "
        "hear from us within two weeks, please assume that you have not been successful.",
    ),
    ("ack", "", "Thanks for your note, Jordan! It was great meeting you too."),
    ("ack", "", "Ihre Bewerbung ist bei uns eingegangen. Wir melden uns, sobald wir sie geprüft haben."),
    ("ack", "", "Hemos recibido tu candidatura. Si tu perfil encaja, nos pondremos en contacto contigo."),
    ("ack", "", "Abbiamo ricevuto la sua candidatura. La contatteremo solo se il profilo è in linea."),
    ("ack", "", "Recebemos a sua candidatura. Se o seu perfil for selecionado, entraremos em contacto."),
    ("other", "Your loan application", "Unfortunately your loan application was declined."),
    ("other", "5 new jobs for you", "Software Engineer at Foo. Data Analyst at Bar. Apply now!"),
    ("other", "Black Friday", "Exclusive offer: 50% off premium. We are pleased to offer you a discount."),
    ("other", "Your visa", "Your visa application has been rejected."),
    ("other", "Lunch", "Are you coming to lunch on Friday with the team? Bring the kids."),
    ("other", "", "Your package has been delivered."),
    ("other", "", "You have successfully withdrawn your application for Data Analyst."),
    (
        "other",
        "Exciting opportunity",
        "Hi, I found your profile on LinkedIn and think you'd be a great fit for a role with one "
        "of my clients. Would you be open to a quick call?",
    ),
    (
        "hold",
        "",
        "We've made an offer to another candidate and are awaiting their answer; you remain our second choice.",
    ),
    ("other", "", "Your pull request was closed because another change was chosen."),
    ("interview_invite", "", "Before we make an offer, we'd like you to meet the CEO. Are you free on Monday?"),
    ("action_request", "", "Before we can make you an offer we need your references. Could you send two names?"),
    ("hold", "", "We hope to be able to make you an offer soon, but the budget has not been approved yet."),
    (
        "rejection",
        "Re: Interview feedback",
        "Hi Jordan, thanks again for coming in. The feedback was positive overall but there was a "
        "concern about stakeholder management, so it's a no from us this time.",
    ),
    (
        "rejection",
        "",
        "Thank you for your application. We had a high volume of applicants and will not be "
        "taking your application further.",
    ),
    (
        "rejection",
        "",
        "We have filled the position. We appreciate your interest and encourage you to apply for future openings.",
    ),
    (
        "rejection",
        "Status",
        "Dear applicant, after reviewing your profile we have decided that we will not proceed to the next step.",
    ),
    (
        "rejection",
        "",
        "Although we cannot offer you this role, we were impressed by you and would love to stay in touch.",
    ),
    ("rejection", "", "We've had to make the difficult decision to withdraw the offer due to budget cuts."),
    ("rejection", "", "I'm afraid the panel scored another candidate higher."),
    ("rejection", "", "Your application for the position of Analyst was not successful."),
    (
        "rejection",
        "",
        "Thanks for interviewing with us. Ultimately, we went with someone with more industry experience.",
    ),
    ("rejection", "", "We will not be able to continue with your candidacy."),
    ("rejection", "", "wir haben uns nach langer Diskussion gegen eine Zusammenarbeit entschieden."),
    ("rejection", "", "Ihre Bewerbung konnten wir leider nicht berücksichtigen."),
    ("rejection", "", "Wir haben die Position nun mit einem internen Bewerber besetzt."),
    ("rejection", "", "Votre profil ne correspond pas aux attentes du poste."),
    ("rejection", "", "Nous avons choisi un candidat dont l'expérience est plus proche de nos besoins."),
    ("rejection", "", "Finalmente nos hemos decantado por otra persona. Gracias por participar."),
    ("rejection", "", "Tu perfil no se ajusta a lo que buscamos en este momento."),
    ("rejection", "", "Purtroppo la sua candidatura non ha avuto esito positivo."),
    ("rejection", "", "Abbiamo scelto un'altra persona per questo ruolo."),
    ("rejection", "", "Je bent het helaas niet geworden."),
    ("rejection", "", "We gaan niet verder met je sollicitatie."),
    ("rejection", "", "A vaga foi preenchida por outra pessoa."),
    ("rejection", "", "O seu perfil não foi selecionado para a próxima fase."),
    ("offer", "", "Hi Jordan! The team loved you. We want you on board as our new Designer. Offer letter to follow."),
    ("offer", "", "I'm happy to confirm our verbal offer: 60,000 a year, 28 days holiday. Can you start on 1 April?"),
    ("offer", "", "Please find attached your employment contract. Kindly sign and return it."),
    ("offer", "", "Good news - the job is yours if you want it!"),
    ("offer", "", "We can go up to 72k, that is our final offer. Does that work?"),
    (
        "offer",
        "",
        "Wir würden uns freuen, Sie ab dem 1. April in unserem Team begrüßen zu dürfen. Der Vertrag liegt bei.",
    ),
    ("offer", "", "Gute Nachrichten: Wir wollen dich! Das Angebot kommt morgen."),
    ("offer", "", "Nous souhaitons vous embaucher. Vous trouverez ci-joint la promesse d'embauche."),
    ("offer", "", "Votre candidature a été retenue pour le poste. Bienvenue dans l'équipe !"),
    ("offer", "", "¡Enhorabuena! Has sido seleccionado para el puesto."),
    ("offer", "", "Congratulazioni, il posto è suo! Le invieremo il contratto."),
    ("offer", "", "Gefeliciteerd, je bent aangenomen!"),
    ("offer", "", "Parabéns! Você foi aprovado para a vaga. O contrato segue em anexo."),
    (
        "interview_invite",
        "",
        "Hi Jordan, could we find 30 minutes to chat about the role? Tuesday or Wednesday afternoon would suit us.",
    ),
    (
        "interview_invite",
        "Next round",
        "Thanks for yesterday. We'd like to bring you back to meet the rest of the team.",
    ),
    ("interview_invite", "", "The second interview will take place on 12 March at 10 am. You will meet Anna Bell."),
    ("interview_invite", "", "I'm so sorry, something came up; could we push our interview to Friday?"),
    ("interview_invite", "", "Hätten Sie nächste Woche Zeit für ein zweites Gespräch mit unserer Geschäftsführung?"),
    ("interview_invite", "", "Wir möchten Sie gerne persönlich kennenlernen. Passt Ihnen der 12. März?"),
    ("interview_invite", "", "Nous aimerions vous rencontrer la semaine prochaine. Quelles sont vos disponibilités ?"),
    ("interview_invite", "", "Possiamo sentirci domani alle 15 per una breve telefonata?"),
    ("interview_invite", "", "¿Te vendría bien una llamada el miércoles por la mañana?"),
    ("interview_invite", "", "Podemos remarcar a entrevista para quinta-feira às 15h?"),
    ("hold", "", "We need a little more time to decide. I'll be in touch by Friday."),
    ("hold", "", "The decision has been pushed back as our CEO is travelling."),
    (
        "hold",
        "",
        "Just to let you know that you're still being considered; two more candidates are being seen this week.",
    ),
    ("hold", "", "Wir führen noch Gespräche mit weiteren Kandidaten und melden uns Ende nächster Woche."),
    ("hold", "", "Le recrutement est suspendu jusqu'à nouvel ordre."),
    ("hold", "", "El proceso está en pausa por temas presupuestarios."),
    ("hold", "", "La selezione è ancora in corso, la aggiorneremo entro venerdì."),
    ("hold", "", "De procedure loopt helaas vertraging op."),
    ("hold", "", "O processo está atrasado, pedimos mais alguns dias."),
    ("action_request", "", "To proceed, please fill in the form below and upload a copy of your ID."),
    (
        "action_request",
        "",
        "As a next step we'd like you to do a short case study. You have five days; the brief is attached.",
    ),
    ("action_request", "", "What are your salary expectations and when could you start?"),
    ("action_request", "", "Könnten Sie uns bitte noch zwei Referenzen nennen?"),
    ("action_request", "", "Pourriez-vous nous indiquer vos prétentions salariales ?"),
    ("action_request", "", "¿Cuál es tu expectativa salarial? Necesitamos también tu titulación."),
    ("action_request", "", "Può indicarci il suo preavviso?"),
    ("action_request", "", "Wil je de bijgevoegde vragenlijst invullen?"),
    ("action_request", "", "Indique-nos por favor a sua pretensão salarial."),
    ("ack", "", "Your application has been submitted successfully. Our team will review it shortly."),
    ("ack", "", "Thanks for sending the documents, all received."),
    ("ack", "", "Merci pour votre candidature. Notre équipe va l'étudier avec attention."),
    ("ack", "", "Grazie per averci inviato il suo CV."),
    ("ack", "", "Obrigado pelo seu interesse. A sua candidatura foi recebida com sucesso."),
    ("ack", "", "Bedankt voor je sollicitatie! We bekijken je cv en nemen binnen twee weken contact op."),
    ("other", "Your weekly job digest", "We found 12 jobs that match your search. View all jobs."),
    ("other", "", "Your subscription payment failed. Please update your card."),
    ("other", "", "Hi Jordan, are you open to new opportunities? My client offers a competitive salary of 90,000."),
    ("other", "", "Join our webinar: how to ace your next interview. Register now!"),
    ("other", "", "Your password was changed. If this was not you, contact support."),
    ("other", "", "Ihre Bestellung konnte leider nicht geliefert werden."),
    ("other", "", "Votre colis sera livré demain."),
    ("other", "", "Lamentamos informarle que su pedido ha sido cancelado."),
    ("other", "", "We regret to inform you that the concert has been cancelled."),
    ("other", "", "Unfortunately your flight has been delayed."),
    ("other", "", "We are pleased to offer you an exclusive discount on your next order."),
    ("other", "", "Minutes of our meeting are attached. See you at the barbecue."),
]


@pytest.mark.parametrize(("expected", "subject", "text"), MAILS)
def test_a_mail_says(expected: str, subject: str, text: str) -> None:
    assert meaning(subject, text).meaning.value == expected


def test_the_evidence_is_a_sentence_of_the_mail() -> None:
    heard = meaning("Your application", "Hello Jordan,\n\nwe have decided to hire another\ncandidate. All the best.")

    assert heard.evidence == "we have decided to hire another candidate."
    assert heard.sure


@pytest.mark.parametrize(
    "text",
    [
        "If we decide to hire another candidate, we will tell you.",
        "Unfortunately the interview on Friday has to be moved.",
        "We have not rejected your application.",
        "We would like to offer you an interview.",
        "Should we make you an offer, the contract will be sent by mail.",
    ],
)
def test_neither_a_no_nor_a_yes_is_heard_where_none_is_said(text: str) -> None:
    assert meaning("", text).meaning.value not in {"rejection", "offer"}


def test_a_mail_that_says_both_is_never_sure() -> None:
    heard = meaning("", "The position has been filled. We would like to offer you the job of analyst instead.")

    assert not heard.sure
