// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ReviewFlow.h"

#include "core/base/Blank.h"
#include "core/base/VisibleText.h"
#include "core/review/ChangeRules.h"
#include "core/work/HistoryCheck.h"
#include "core/work/OwnReasons.h"
#include "core/work/searching/TextCoverage.h"
#include "ui/dialogs/SubmitChecklist.h"
#include "ui/text/EditText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Formats.h"
#include "ui/text/ProblemText.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto refusedKey = u"refused"_s;

int replacedBy(const Dossier& dossier, int version)
{
    return static_cast<int>(std::ranges::count_if(dossier.documents, [version](const Document& document) {
        return document.version == version && !document.replaced.isEmpty();
    }));
}

int addedBy(const Dossier& dossier, int version)
{
    return static_cast<int>(std::ranges::count_if(dossier.documents, [version](const Document& document) {
        return document.version == version && document.replaced.isEmpty();
    }));
}

/// The indicators whose scores are stale, each once, in order of the form.
QList<const Indicator*> staleIndicators(const ApplicationFile& file, const ReviewerId& reviewer)
{
    auto primaries = file.rubric.primaries();
    primaries.removeIf([&](const Indicator* primary) { return !file.isStale(reviewer, primary->id); });
    return primaries;
}

/// What cannot be found out stays unknown, and is pointed out as that.
BeforeSubmission lookUp(Workplace& workplace, const ApplicationId& application, const ReviewerId& reviewer,
                        const QMap<IndicatorId, Score>& scores)
{
    BeforeSubmission before;
    before.repeated.reset();
    before.coverage.reset();
    if (auto repeated = repeatedReasons(workplace, application, reviewer, scores)) {
        before.repeated = std::move(repeated).value();
    }
    if (const auto coverage = textCoverage(workplace, {application, {}, reviewer})) {
        before.coverage = coverage->counts();
    }
    return before;
}

} // namespace

ReviewFlow::ReviewFlow(Session& session, MessageBar& messages, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_messages(messages),
      m_prompter(prompter)
{
    // Refused changes are said where the window says everything, unless a field says them itself.
    connect(&session.desk, &ReviewDesk::refused, this, &ReviewFlow::tell);
    connect(&session.desk, &ReviewDesk::saveRefused, this, &ReviewFlow::tellNotSaved);
    connect(&session.desk, &ReviewDesk::changed, this, [this] {
        m_messages.dismiss(refusedKey);
        m_messages.step();
    });
    connect(&session.desk, &ReviewDesk::changedElsewhere, this, [this] {
        m_messages.show({Tone::Info,
                         [] {
                             return tr(
                                 "Another program changed this application while it had the vault. It is shown as "
                                 "it is now.");
                         },
                         {},
                         {},
                         u"changedElsewhere"_s});
    });
    connect(&session.desk, &ReviewDesk::seated, &messages, &MessageBar::step);
    connect(&session.people, &People::changed, &messages, &MessageBar::recheck);
    connect(&session.selection, &Selection::documentChosen, &messages, &MessageBar::elsewhere);
    connect(&session.selection, &Selection::indicatorChosen, &messages, &MessageBar::elsewhere);
    connect(&session.desk, &ReviewDesk::cleared, this, [this] {
        m_lookingUp.reset();
        m_messages.attend({});
    });
    connect(&session.desk, &ReviewDesk::seated, this, [this] { m_lookingUp.reset(); });
    connect(&session.desk, &ReviewDesk::opened, this, [this] {
        m_messages.attend(m_session.desk.file()->dossier.id);
        m_messages.recheck();
        tellResubmission();
        tellNewer();
        followVersion();
    });
}

/// Before anything is submitted: of what only a later program knows nothing is on screen.
void ReviewFlow::tellNewer()
{
    const auto id = m_session.desk.file()->dossier.id;
    m_newer = 0;
    m_session.storage.run(
        this, [id](Workplace& workplace) { return editsOfNewerProgram(workplace, id); },
        [this, id](const Result<qint64>& count) {
            const auto* file = m_session.desk.file();
            if (count && *count > 0 && file && file->dossier.id == id) {
                m_newer = *count;
                m_messages.show({.tone = Tone::Warning,
                                 .text = [count = *count] { return newerEditsText(count); },
                                 .key = u"newer"_s,
                                 .about = id});
            }
        });
}

/// What another program or another reviewer added since this reviewer was here last is told once.
void ReviewFlow::followVersion()
{
    const auto* file = m_session.desk.file();
    const auto reviewer = m_session.desk.reviewer();
    if (!file || reviewer.isEmpty()) {
        return;
    }
    const auto id = file->dossier.id;
    const QString key = u"version/"_s + id.value();
    m_session.places.recall(reviewer, key, this, [this, id, key, reviewer](const QJsonObject& place) {
        const auto* now = m_session.desk.file();
        if (!now || now->dossier.id != id || m_session.desk.reviewer() != reviewer) {
            return;
        }
        const int version = now->dossier.versions.last().number;
        const bool began = !now->review.sheet(reviewer).scores.isEmpty();
        const int seen = place[u"version"_s].toInt(began ? 1 : version);
        if (place.isEmpty() || seen != version) {
            m_session.places.keep(reviewer, key, {{u"version"_s, version}});
        }
        if (seen < version) {
            expectResubmission(id, version);
            tellResubmission();
        }
    });
}

void ReviewFlow::tell(const Error& error)
{
    if (error.code == Error::Code::SheetLocked) {
        tellLocked();
        return;
    }
    if (error.code == Error::Code::VaultReadOnly) {
        m_messages.show(Message::vaultReadOnly());
        return;
    }
    auto message = Message::refusal(error);
    message.key = refusedKey;
    if (const auto* file = m_session.desk.file()) {
        message.about = file->dossier.id;
        message.text = [error, rubric = file->rubric] { return errorText(error, {}, &rubric); };
    }
    if (error.code == Error::Code::ReviewerMissing) { // true of whatever is opened, and what was typed waits for it
        message.about = {};
        message.passes = false;
        message.action = [] { return tr("Enter name…"); };
        message.act = [this] { askReviewer(); };
        message.holds = [this] { return m_session.desk.reviewer().isEmpty(); };
    }
    if (error.code == Error::Code::ReservedForOffice) {
        message.action = [] { return tr("Change reviewer…"); };
        message.act = [this] { askReviewer(); };
        message.holds = [this, who = m_session.desk.reviewer()] { return m_session.desk.reviewer() == who; };
    }
    if (error.code == Error::Code::ReservedForExperts) {
        message.action = [] { return tr("Correct name and roles…"); };
        message.act = [this] { Q_EMIT personWanted(); };
        message.holds = [this] { return !m_session.desk.mayScore(); };
    }
    m_messages.show(message);
}

/// What was shown a moment ago is gone from the screen: said until a person closes it.
void ReviewFlow::tellNotSaved(const Change& change, const Error& error, const QList<TextField>& kept)
{
    const auto* file = m_session.desk.file();
    const bool isHere = file && file->dossier.id == change.application;
    const auto rubric = isHere ? file->rubric : Rubric();
    const auto documents = isHere ? file->documentsInHistory() : QList<Document>();
    const bool hasText = !kept.isEmpty();
    const auto text = [&people = m_session.people, change, error, rubric, documents, hasText] {
        const auto reason = errorText(error, {}, &rubric);
        const auto what = changeText(change, rubric, documents, people.book());
        return hasText ? tr("Not saved: %1. %2 What was typed is kept as a draft.").arg(what, reason)
                       : tr("Not saved: %1. %2").arg(what, reason);
    };
    m_messages.show({.tone = Tone::Warning, .text = text, .key = u"not-saved"_s});
}

Change ReviewFlow::plain(EditKind::Value kind, const QString& subject, const QString& note) const
{
    return plainChange(kind, *m_session.desk.file(), m_session.desk.reviewer(), subject, note);
}

void ReviewFlow::submit()
{
    if (!m_session.desk.file()) {
        return;
    }
    if (m_session.desk.isSheetLocked()) {
        tellLocked();
        return;
    }
    m_session.desk.settleTyping();
    if (!m_lookingUp.expired()) {
        return;
    }
    const auto inquiry = std::make_shared<int>();
    m_lookingUp = inquiry;
    const auto id = m_session.desk.file()->dossier.id;
    m_session.storage.run(
        this,
        [id, reviewer = m_session.desk.reviewer(), scores = m_session.desk.sheet().scores](Workplace& workplace) {
            return lookUp(workplace, id, reviewer, scores);
        },
        [this, id, reviewer = m_session.desk.reviewer(), inquiry](BeforeSubmission before) {
            const auto* file = m_session.desk.file();
            const bool isAsked = m_lookingUp.lock() == inquiry;
            if (isAsked && file && file->dossier.id == id && m_session.desk.reviewer() == reviewer) {
                m_lookingUp.reset();
                ask(std::move(before));
            }
        });
}

void ReviewFlow::ask(BeforeSubmission before)
{
    before.reading = m_session.readings.record();
    const auto& file = *m_session.desk.file();
    const auto& reviewer = m_session.desk.reviewer();
    const auto issues = inOrderOfTheList(issuesBeforeSubmission(file, reviewer, before));
    m_prompter.confirmChecklist(submitChecklist(file, reviewer, issues, m_newer), this,
                                [this, issues, id = file.dossier.id, reviewer](const ChecklistAnswer& answer) {
                                    const auto* now = m_session.desk.file();
                                    if (now && now->dossier.id == id && m_session.desk.reviewer() == reviewer) {
                                        answerChecklist(issues, answer);
                                    }
                                });
}

void ReviewFlow::answerChecklist(const QList<SheetIssue>& issues, const ChecklistAnswer& answer)
{
    if (answer.accepted) {
        m_session.desk.apply(submission(*m_session.desk.file(), m_session.desk.reviewer()));
    } else if (answer.line && *answer.line < issues.size()) {
        const auto& issue = issues[*answer.line];
        using Kind = SheetIssue::Kind;
        if (issue.kind == Kind::ReasonsUnknown || issue.kind == Kind::CoverageUnknown) {
            submit(); // looks again
        } else {
            Q_EMIT issueChosen(issue);
        }
    }
}

void ReviewFlow::tellLocked()
{
    const auto* file = m_session.desk.file();
    if (file && m_session.desk.isReadOnly()) {
        tell(Error{Error::Code::VaultReadOnly, {}, {}, nullptr});
        return;
    }
    if (file && !m_session.desk.sheet().isLocked() && !m_session.desk.mayScore()) {
        tell(Error{Error::Code::ReservedForExperts, {}, {}, nullptr});
        return;
    }
    if (!file || !m_session.desk.sheet().isLocked()) {
        return;
    }
    const auto at = m_session.desk.sheet().submittedAt;
    const bool mayReturn = static_cast<bool>(checkOffice(file->persons, plain(EditKind::SheetReturned, {})));
    m_messages.show({.tone = Tone::Info,
                     .text =
                         [at] {
                             return tr("This score sheet was submitted on %1 and is locked. It can be changed only "
                                       "after the office returns it with a reason.")
                                 .arg(dateTimeText(at));
                         },
                     .action = mayReturn ? Wording([] { return tr("Return (office)…"); }) : Wording(),
                     .act = [this] { returnSheet(); },
                     .key = u"locked"_s,
                     .about = file->dossier.id,
                     .holds = [this] { return m_session.desk.sheet().isLocked(); }});
}

void ReviewFlow::expectResubmission(const ApplicationId& application, int version)
{
    m_resubmission = {application, version};
}

QString ReviewFlow::resubmissionText(int version) const
{
    const auto& file = *m_session.desk.file();
    const auto language = Phrasebook().language();
    QStringList sentences;
    const int replaced = replacedBy(file.dossier, version);
    const int added = addedBy(file.dossier, version);
    if (replaced > 0) {
        sentences.append(tr("The resubmission replaces %n document(s).", nullptr, replaced));
    }
    if (added > 0) {
        sentences.append(tr("It adds %n new document(s).", nullptr, added));
    }
    if (sentences.isEmpty()) {
        sentences.append(tr("The resubmission contains only documents that were already there."));
    }
    QStringList names;
    for (const auto* indicator : staleIndicators(file, m_session.desk.reviewer())) {
        names.append(indicator->label.in(language));
    }
    if (!file.hasSheet(m_session.desk.reviewer())) {
        // They have no scores to look at again.
    } else if (names.isEmpty()) {
        sentences.append(tr("None of your scores needs rechecking."));
    } else {
        sentences.append(tr("Recheck these scores: %1.").arg(listText(names)));
    }
    return sentences.join(language == Language::Chinese ? QString() : u" "_s);
}

void ReviewFlow::tellResubmission()
{
    const auto* file = m_session.desk.file();
    if (!m_resubmission || m_resubmission->first != file->dossier.id) {
        return;
    }
    const int version = m_resubmission->second;
    m_resubmission.reset();
    Message message{.tone = Tone::Info, .text = [this, version, id = file->dossier.id] {
                        const auto* now = m_session.desk.file();
                        return now && now->dossier.id == id ? resubmissionText(version) : QString();
                    }};
    message.key = u"resubmission"_s;
    message.about = file->dossier.id;
    if (staleIndicators(*file, m_session.desk.reviewer()).isEmpty()) {
        message.action = [] { return tr("Show materials"); };
        message.act = [this] { Q_EMIT materialsWanted(); };
    } else {
        const auto stale = [this] {
            const auto* now = m_session.desk.file();
            return now ? now->staleScores(m_session.desk.reviewer()) : QList<IndicatorId>();
        };
        message.tone = Tone::Warning;
        message.action = [] { return tr("Go to the first"); };
        message.act = [this, stale] {
            if (const auto scores = stale(); !scores.isEmpty()) {
                Q_EMIT issueChosen({SheetIssue::Kind::Stale, scores.first(), {}, {}, 0, 0});
            }
        };
        message.holds = [stale] { return !stale().isEmpty(); };
    }
    m_messages.show(message);
}

void ReviewFlow::confirmScore()
{
    if (const auto* file = m_session.desk.file()) {
        for (const auto& change : confirmations(*file, m_session.desk.reviewer(), m_session.selection.indicator())) {
            m_session.desk.apply(change);
        }
    }
}

void ReviewFlow::askPassword(const DocumentId& id)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(id) : nullptr;
    if (!document) {
        return;
    }
    const auto name = QFileInfo(document->name).fileName();
    TextQuestion question{[] { return tr("Document password"); },
                          [name] { return tr("%1 is password-protected. The password is not saved.").arg(name); },
                          [] { return tr("Open"); }, [] { return tr("Password"); }};
    question.form = TextQuestion::Password();
    m_prompter.askText(question, this, [this, id](const std::optional<QString>& password) {
        if (password) {
            Q_EMIT passwordGiven(id, *password);
        }
    });
}

void ReviewFlow::askKind(const DocumentId& id)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(id) : nullptr;
    if (!document) {
        return;
    }
    Choice choice{
        [] { return tr("Document kind"); }, [name = document->name] { return name; }, {}, [] { return tr("Assign"); }};
    for (const auto& required : file->rubric.documents) {
        choice.options.append(
            [required] { return required.slot + u"  "_s + required.label.in(Phrasebook().language()); });
    }
    choice.preset = std::min(file->rubric.slotOrder(document->kind), static_cast<int>(choice.options.size()) - 1);
    m_prompter.choose(choice, this, [this, id](std::optional<int> chosen) {
        const auto* now = m_session.desk.file();
        if (chosen && now) {
            const TextField field{EditKind::DocumentChanged, id.value(), u"kind"_s};
            m_session.desk.apply(
                fieldChange(*now, m_session.desk.reviewer(), field, now->rubric.documents[*chosen].kind.value()));
        }
    });
}

} // namespace pingshen::ui
