// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/Wording.h"
#include "ui/theme/Palette.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <variant>

namespace pingshen::ui {

/// Yes or no. `yes` names what will be done ("Submit"), never just "OK".
struct Question
{
    Wording title;
    Wording text;
    Wording yes;
    Wording no = {}; ///< empty: "Cancel"
    enum class Weight { Usual, Danger } weight = Weight::Usual;
};

/// One of several.
struct Choice
{
    Wording title;
    Wording text;
    QList<Wording> options;
    Wording accept;
    int preset = 0;                  ///< -1: none, and nothing is accepted before one is chosen
    QList<QStringList> details = {}; ///< of each option: lines shown while it is chosen; empty: none
    Wording find = {}; ///< over many options a field finds one by a part of it, and says this; none: no field
};

/// A text, a reason, a password.
struct TextQuestion
{
    Wording title;
    Wording text;
    Wording accept;
    Wording label; ///< over the field: what is to be entered
    QString preset = {};
    struct Line
    {};
    struct Password
    {};
    /// What is long enough to be work is not to be lost, however this ends: whoever asks for lines keeps what is typed
    /// while it is typed.
    struct Lines
    {
        explicit Lines(std::function<void(const QString&)> keep) : typed(std::move(keep)) { Q_ASSERT(typed); }
        std::function<void(const QString&)> typed;
    };
    std::variant<Line, Lines, Password> form = Line();
    Wording hint = {}; ///< in the field while it is empty: what belongs there
    /// Why a text will not do, worded now; empty when it will. Without it any text that is not blank will do.
    std::function<QString(const QString&)> problem = {};
};

/// Who somebody is: one of those who are known, found by typing a part of a name, or somebody new. Nobody new is made
/// in passing: it is a row of its own that says so, and it is the first choice only where nobody is found.
struct NameQuestion
{
    Wording title;
    Wording text;
    Wording accept;
    Wording label; ///< over the field
    QList<Wording> known;
    int preset = -1; ///< who is meant before anything is typed
    struct Matches
    {
        QList<int> known;     ///< the best first
        int certain = 0;      ///< so many of them may be taken by Enter, the others are only like what is typed
        bool isExact = false; ///< the first one is called so: nobody new is offered
    };
    std::function<Matches(const QString&)> matches;
    Wording unsure = {}; ///< said where those found are only like what is typed

    /// Somebody new, made of what is entered in a field each.
    struct Fresh
    {
        std::function<QString(const QString&)> word; ///< "New person: Chen"
        Wording note;                                ///< what being new means
        Wording accept;
        QList<Wording> parts;
        std::function<QStringList(const QString&)> split;   ///< what is typed, into the parts
        std::function<QString(const QStringList&)> problem; ///< why they will not do, worded now; empty: they will
    };
    std::optional<Fresh> fresh = {}; ///< none: nobody can be added
};

struct NameAnswer
{
    std::optional<int> known = {};
    QString typed = {};
    QStringList parts = {}; ///< of somebody new
};

struct FileFilter
{
    Wording name;
    QStringList patterns; ///< "*.zip"
};

/// Files or folders on this machine.
struct FileQuestion
{
    Wording title;
    QString preset = {}; ///< a folder, or for saving a whole path
    QList<FileFilter> filters = {};
};

/// What there is to go through before something ends: each line leads to the place that it speaks of.
struct Checklist
{
    struct Tag
    {
        Tone tone;
        QString icon;
        Wording word;
    };
    struct Line
    {
        Tone tone;
        QString icon;
        Wording name;
        Wording what;        ///< what is the matter
        Wording act;         ///< "Score it"; empty: the head of the group says it for all
        QString number = {}; ///< that it has elsewhere too; empty: none
    };
    struct Group
    {
        Wording title;
        Wording text;
        QList<Line> lines;
    };

    Wording title;
    Wording text;
    QList<Tag> tags;
    QList<Group> groups;
    Wording note; ///< what accepting does
    Wording sum;  ///< how the total comes about
    Wording accept;
    Wording reject;
    bool mayAccept = true;
    QString total = {}; ///< behind the sum
    std::optional<Tag> state = {};
};

struct ChecklistAnswer
{
    bool accepted = false;
    std::optional<int> line; ///< the person goes there; counted over all groups
};

/// The one way to ask a person something. Every call returns at once; `then` is called later with the answer, on the
/// window's thread, unless `context` is gone by then. Giving up answers false, nothing, or an empty list.
class Prompter
{
public:
    virtual ~Prompter() = default;

    virtual void ask(const Question& question, QObject* context, std::function<void(bool)> then) = 0;
    virtual void choose(const Choice& choice, QObject* context, std::function<void(std::optional<int>)> then) = 0;
    virtual void askText(const TextQuestion& question, QObject* context,
                         std::function<void(std::optional<QString>)> then) = 0;
    virtual void askName(const NameQuestion& question, QObject* context,
                         std::function<void(std::optional<NameAnswer>)> then) = 0;
    /// Accepted only if it may be.
    virtual void confirmChecklist(const Checklist& list, QObject* context,
                                  std::function<void(ChecklistAnswer)> then) = 0;
    /// Existing files, one or several.
    virtual void chooseFiles(const FileQuestion& question, QObject* context, std::function<void(QStringList)> then) = 0;
    virtual void chooseFolder(const FileQuestion& question, QObject* context,
                              std::function<void(std::optional<QString>)> then) = 0;
    /// A path to write; the person has agreed if something is there already.
    virtual void saveFile(const FileQuestion& question, QObject* context,
                          std::function<void(std::optional<QString>)> then) = 0;
};

} // namespace pingshen::ui
