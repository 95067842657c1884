// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening/OfficeChoices.h"

#include "core/domain/EditKinds.h"
#include "core/work/RecordChange.h"
#include "core/work/Undecided.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"

#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto undecidedKey = u"undecided"_s;

EditLine lineOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side)
{
    return editLines(statementOf(file, disagreement, side), file.rubric, {}, file.persons).value(0);
}

QString nameOf(const ApplicationFile& file, const Disagreement& disagreement)
{
    const auto line = lineOf(file, disagreement, disagreement.sides.first());
    return line.subject.isEmpty() ? line.what : QString(line.subject + u" · "_s + line.what);
}

QString optionOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side)
{
    const auto value = lineOf(file, disagreement, side).to;
    return QStringList{value, authorText(side.author, file.persons),
                       computerText(side.device, file.here, disagreement.devices()),
                       momentText(side.at, disagreement.times())}
        .join(u" · "_s);
}

} // namespace

OfficeChoices::OfficeChoices(Session& session, MessageBar& messages, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_messages(messages),
      m_prompter(prompter)
{
    connect(&session.saves, &SaveQueue::refused, this, [this] { m_isLeft = m_isLeft || m_isWriting; });
    connect(&session.saves, &SaveQueue::saveFailed, this, [this] {
        if (m_isWriting) { // nothing more is asked; once it is written the rest is told
            m_open.clear();
            m_isLeft = true;
        }
    });
    connect(&session.saves, &SaveQueue::pendingChanged, this, [this](int pending) {
        if (pending == 0 && std::exchange(m_isWriting, false)) {
            askNext();
        }
    });
}

void OfficeChoices::look()
{
    read([this] {
        if (!m_open.isEmpty()) {
            tell();
        }
    });
}

void OfficeChoices::ask()
{
    read([this] {
        m_messages.dismiss(undecidedKey);
        if (!m_open.isEmpty()) {
            askNext();
            return;
        }
        m_messages.show({.tone = Tone::Info,
                         .text =
                             [] {
                                 return tr("No office setting is waiting for a choice. Enter another value in the "
                                           "indicator's card.");
                             },
                         .key = undecidedKey,
                         .passes = true});
    });
}

/// What waits for a choice now.
void OfficeChoices::read(const std::function<void()>& then)
{
    if (m_session.storage.isReadOnly()) {
        return; // nothing can be chosen
    }
    m_session.storage.run(
        this, [](Workplace& workplace) { return undecidedOfOffice(workplace); },
        [this, then](const Result<QList<ApplicationFile>>& files) {
            if (!files) {
                m_messages.show(files.error());
                return;
            }
            m_open.clear();
            m_isLeft = false;
            for (const auto& file : *files) {
                for (const auto& disagreement : disagreements(file)) {
                    m_open.append({file, disagreement});
                }
            }
            then();
        });
}

void OfficeChoices::tell()
{
    m_messages.show({.tone = Tone::Warning,
                     .text =
                         [] {
                             return tr("Office settings or details of people were entered differently on different "
                                       "computers. Until one is chosen, the latest counts.");
                         },
                     .action = [] { return tr("Choose…"); },
                     .act = [this] { askNext(); },
                     .key = undecidedKey});
}

/// Of a setting also whose it is, and of which edition of the standard.
QString OfficeChoices::titleOf(const ApplicationFile& file, const Disagreement& disagreement)
{
    const auto name = nameOf(file, disagreement);
    if (rowOf(disagreement.kind).part != StatePart::Setting) {
        return name;
    }
    const auto edition = file.rubric.title.in(Phrasebook().language());
    return tr("Office setting · %1 · %2").arg(edition.isEmpty() ? file.rubric.id.value() : edition, name);
}

void OfficeChoices::askNext()
{
    if (m_open.isEmpty()) {
        if (m_isLeft) {
            look();
        }
        return;
    }
    const auto open = m_open.takeFirst();
    Choice choice{[open] { return titleOf(open.file, open.disagreement); },
                  [] { return tr("Conflicting entries. Choose one; all stay in the history."); },
                  {},
                  [] { return tr("Use this"); }};
    choice.preset = -1; // it is decided by whoever looks, not by one Enter
    for (const auto& side : open.disagreement.sides) {
        choice.options.append([open, side] { return optionOf(open.file, open.disagreement, side); });
    }
    m_prompter.choose(choice, this, [this, open](std::optional<int> chosen) {
        if (chosen) {
            take(choiceOf(open.file, m_session.desk.reviewer(), open.disagreement, *chosen));
        } else {
            look(); // it can be chosen later
        }
    });
}

/// A name is a step of the desk's, which can be undone, and is written behind; a setting is none.
void OfficeChoices::take(const Change& choice)
{
    if (rowOf(choice.kind).part == StatePart::Person) {
        m_isWriting = !m_session.people.change({choice}).isEmpty();
        if (!m_isWriting) { // refused, and said so
            m_isLeft = true;
            askNext();
        }
        return;
    }
    auto written = choice;
    written.author = m_session.desk.writer();
    m_session.storage.run(
        this, [written](Workplace& workplace) { return recordChanges(workplace, {written}); },
        [this](const Result<QList<Edit>>& recorded) {
            if (recorded) {
                m_session.desk.reload();
            } else {
                m_messages.show(recorded.error());
                m_isLeft = true;
                m_open = mayPass(recorded.error()) ? QList<Open>() : m_open; // nor could the others be recorded now
            }
            askNext();
        });
}

} // namespace pingshen::ui
