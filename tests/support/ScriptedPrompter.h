// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Prompter.h"

#include <QQueue>
#include <QTimer>
#include <QVariant>

namespace pingshen::test {

/// Answers from a list made beforehand, in order, from the event loop as a person would. A question without an answer
/// left is given up. `asked` holds the questions' titles and texts as they were worded.
class ScriptedPrompter final : public ui::Prompter
{
public:
    QStringList asked;
    QList<QStringList> details;             ///< of the last choice
    QStringList options;                    ///< likewise
    int preset = 0;                         ///< likewise
    std::optional<ui::Checklist> checklist; ///< the last one
    QString presetPath;                     ///< of the last file to save
    QString presetText;                     ///< of the last question for a text
    QString begun;                          ///< typed into the next one of several lines before it is answered
    QStringList known;                      ///< who can be chosen, of the last question for a name
    QStringList foundNames;                 ///< whom the answered name found, the best first

    /// true or false, an option's number, a text, a list of files; an invalid one gives up.
    void answer(const QVariant& answer) { m_answers.enqueue(answer); }

    void ask(const ui::Question& question, QObject* context, std::function<void(bool)> then) override
    {
        reply(question.title, question.text, context, [then](const QVariant& answer) { then(answer.toBool()); });
    }

    void choose(const ui::Choice& choice, QObject* context, std::function<void(std::optional<int>)> then) override
    {
        details = choice.details;
        preset = choice.preset;
        options.clear();
        for (const auto& option : choice.options) {
            options.append(option());
        }
        reply(choice.title, choice.text, context, [then](const QVariant& answer) {
            then(answer.isValid() ? std::optional(answer.toInt()) : std::nullopt);
        });
    }

    void askText(const ui::TextQuestion& question, QObject* context,
                 std::function<void(std::optional<QString>)> then) override
    {
        presetText = question.preset;
        if (const auto* lines = std::get_if<ui::TextQuestion::Lines>(&question.form); lines && !begun.isEmpty()) {
            lines->typed(std::exchange(begun, {}));
        }
        replyText(question.title, question.text, context, std::move(then));
    }

    /// As typed and entered by a person who means it: whoever is called so, else somebody new.
    void askName(const ui::NameQuestion& question, QObject* context,
                 std::function<void(std::optional<ui::NameAnswer>)> then) override
    {
        known.clear();
        for (const auto& name : question.known) {
            known.append(name());
        }
        replyText(question.title, question.text, context, [this, question, then](const std::optional<QString>& typed) {
            const auto matches = typed ? question.matches(*typed) : ui::NameQuestion::Matches();
            foundNames.clear();
            for (const int place : matches.known) {
                foundNames.append(question.known[place]());
            }
            if (!typed || (!matches.isExact && !question.fresh)) {
                then(std::nullopt);
            } else if (matches.isExact) {
                then(ui::NameAnswer{matches.known.first(), *typed, {}});
            } else {
                then(ui::NameAnswer{{}, *typed, question.fresh->split(*typed)});
            }
        });
    }

    /// true accepts if that may be, a number goes to that line.
    void confirmChecklist(const ui::Checklist& list, QObject* context,
                          std::function<void(ui::ChecklistAnswer)> then) override
    {
        checklist = list;
        const auto text = [list] {
            return list.sum ? list.text() + u'\n' + list.sum() + u' ' + list.total : list.text();
        };
        reply(list.title, text, context, [mayAccept = list.mayAccept, then](const QVariant& answer) {
            const bool accepted = mayAccept && answer.typeId() == QMetaType::Bool && answer.toBool();
            const bool leads = answer.typeId() == QMetaType::Int;
            then({accepted, leads ? std::optional(answer.toInt()) : std::nullopt});
        });
    }

    void chooseFiles(const ui::FileQuestion& question, QObject* context, std::function<void(QStringList)> then) override
    {
        reply(question.title, {}, context, [then](const QVariant& answer) { then(answer.toStringList()); });
    }

    void chooseFolder(const ui::FileQuestion& question, QObject* context,
                      std::function<void(std::optional<QString>)> then) override
    {
        replyText(question.title, {}, context, std::move(then));
    }

    void saveFile(const ui::FileQuestion& question, QObject* context,
                  std::function<void(std::optional<QString>)> then) override
    {
        presetPath = question.preset;
        replyText(question.title, {}, context, std::move(then));
    }

private:
    void replyText(const ui::Wording& title, const ui::Wording& text, QObject* context,
                   std::function<void(std::optional<QString>)> then)
    {
        reply(title, text, context, [then = std::move(then)](const QVariant& answer) {
            then(answer.isValid() ? std::optional(answer.toString()) : std::nullopt);
        });
    }

    void reply(const ui::Wording& title, const ui::Wording& text, QObject* context,
               std::function<void(const QVariant&)> then)
    {
        asked << (text ? title() + u'\n' + text() : title());
        const auto answer = m_answers.isEmpty() ? QVariant() : m_answers.dequeue();
        QTimer::singleShot(0, context, [then = std::move(then), answer] { then(answer); });
    }

    QQueue<QVariant> m_answers;
};

} // namespace pingshen::test
