"""English wording that burns bridges is seen, and allowed where the occasion asks for it."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext

BRIDGES_BURNT = {
    "L12": """
What is the salary range for this role?
I would need at least $85,000 to make the move.
I am hoping for a signing bonus.
Would the company cover my relocation costs?
How many vacation days do new hires get?
Could we discuss the compensation package next week?
Is there any flexibility on the pay?
My current salary is 72k and I expect more.
When do benefits begin?
I cannot start before February.
Before we go further, I would like to talk about money.
I'd want four weeks of paid leave.
I assume the visa fee is paid by you.
I could only accept if I can work from home on Fridays.
I would be looking for £45,000.
Please tell me what the bonus scheme looks like.
A company car would be important to me.
I am not prepared to work for less than 60,000.
Will overtime be paid?
I would like every second Friday off.
""",
    "L13": """
I really need this job.
Please, please consider me.
I have not heard from you and wonder why.
You promised to call on Monday.
Did I get the job?
You will not find anyone better for this post.
Don't make the mistake of choosing somebody else.
Just give me a chance.
I would do anything to work for you.
This is my last chance.
I will be waiting by the phone all day.
Why haven't you answered my mail?
I expect your decision by Friday.
I must know where I stand.
As I already asked, when will you decide?
I am counting on you.
Kindly revert at the earliest.
My rent is due at the end of the month.
I hope you won't keep me waiting too long.
Please hurry with the decision, I have bills to pay.
I check my email every ten minutes.
It would break my heart not to get it.
I will call every day until I hear from you.
I am running out of time and savings.
Please reply as soon as possible.
If I do not hear by Monday, I will take another job.
Surely ten days are enough to decide.
""",
    "L14": """
I am sorry for my performance on Tuesday.
I was so nervous that I forgot half of what I know.
I am usually much better than that.
I messed up the question about budgets.
My mind went blank when you asked about Excel.
I hadn't slept well the night before.
I apologize for rambling.
I wish I had prepared more.
Please forgive my confused answer about the schedule.
I know I did not answer the second question well.
I had a cold and could hardly speak.
I'm embarrassed by how I answered.
It was not my best day.
I stumbled over the case study, I know.
Sorry again for being late.
I blew the whiteboard task.
I fear I made a poor impression.
I did not do myself justice.
Interviews make me nervous.
You did not see the real me on Tuesday.
""",
    "L18": """
I have another offer on the table.
A competitor of yours has offered me a job.
I'm sure I am better than the other candidates.
The other applicants in the waiting room looked nervous.
You have a beautiful smile.
You are the smartest manager I have ever met.
How many others are you interviewing?
I am also interviewing with two other firms.
None of the other candidates can have my experience.
I am in the final round at Tideway.
You looked lovely in that green dress.
I have three other offers to consider.
I can't imagine that anyone else has my skills.
""",
    "L20": """
My boss is incompetent.
My current company is a mess.
I want to leave because my manager never listens.
The process was slow and disorganized.
It was a waste of my time.
It's your loss.
Your decision is unfair.
I am disappointed in your decision.
I will post a review about this.
You kept me waiting for forty minutes.
Your website is outdated.
You told me in confidence that two people are leaving.
I expected better from a company like yours.
The test was pointless.
Your receptionist was rude.
I demand feedback.
My former colleagues were lazy.
At my last job nobody knew what they were doing.
Between us, your colleague seemed bored.
Unlike my present employer, you know what you are doing.
You are making a mistake.
I hear that your last analyst was fired.
""",
    "L26": """
Thank you for meeting with me today.
Thank you for your time this morning.
It was a pleasure to talk with you this afternoon.
I enjoyed our conversation earlier today.
Thank you for the hour on Thursday.
Our talk a few hours ago gave me a lot to think about.
I was glad to meet you on November 23.
As I told you this morning, I ran the desk.
""",
    "L15": """
I am a team player who hits the ground running.
I believe I would be a perfect fit, and I am passionate about data.
My proven track record and my can-do attitude speak for themselves.
""",
    "L16": """
Thank you so much!!
I can't wait! It was great!
I REALLY enjoyed the talk.
You have the best team, the nicest office and the greatest coffee.
Thanks :)
""",
    "L19": """
My husband and I are planning to have a baby next year.
I am a practising Catholic.
My depression is under control now.
I am a single mother of two.
I saw the cross on your wall; I am a Christian too.
You and I are about the same age.
I noticed your accent; are you from Poland?
My diabetes does not affect my work.
""",
    "L21": """
I attach my portfolio, my references and two reports.
Please accept this small gift card.
I have sent a box of chocolates to your office.
See https://a.example and https://b.example for more.
Enclosed please find my certificates.
""",
    "L24": """
I recieved your mail.
I look foward to the next step.
We discused the the plan.
It was a pleasure to meet you and you're team.
I definately want the role.
The managment was helpfull.
Your explanaton was clear.
I have experiance with budgets.
Thank you for the oportunity.
I could of done that.
Its a great team.
Their is one more thing.
We was three people.
""",
}
KNOWN_DAYS = TextContext(interview=date(2026, 11, 24), read_on=date(2026, 11, 25))


@pytest.mark.parametrize("rule", BRIDGES_BURNT)
def test_a_sentence_that_burns_a_bridge_is_seen(rule: str) -> None:
    unseen = [
        text
        for text in BRIDGES_BURNT[rule].strip().splitlines()
        if rule not in {finding.rule for finding in check_text("sentence", "en-US", text, KNOWN_DAYS)}
    ]

    assert unseen == []


def test_pay_may_be_named_in_an_acceptance() -> None:
    accepted = TextContext(situation="acceptance")
    asked = "What is the salary, and how many vacation days come with it?"

    assert not [finding for finding in check_text("sentence", "en-US", asked, accepted) if finding.rule == "L12"]


def test_another_offer_may_be_named_in_the_message_about_it() -> None:
    told = TextContext(situation="competing_offer")

    assert not check_text("sentence", "en-US", "I have another offer and am asked to answer by December 9.", told)


def test_a_finding_points_at_the_words() -> None:
    text = "Thank you. I really need this job."
    finding = next(found for found in check_text("sentence", "en-US", text, TextContext()) if found.rule == "L13")

    assert text[finding.start : finding.end] == finding.found
    assert finding.fix
