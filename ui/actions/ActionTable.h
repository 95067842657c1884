// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/Phrasebook.h"

#include <QList>
#include <QStringList>

namespace pingshen::ui {

/// Where the keys of an action act: everywhere, or only while the focus is in one pane.
enum class ActionScope { Window, Queue, Documents, Reader, Indicators, Visit, Eligibility, Facts };

/// Under which head it stands in the menu and the key map.
enum class ActionCategory { Package, Application, Scoring, Document, Reading, SiteVisit, Window, Program };

/// One thing that can be done.
struct ActionRow
{
    QString id; ///< `area.verb`
    ActionCategory category;
    ActionScope scope;
    const char* text; ///< source of the context "Action"; %1 stands for `number`
    QStringList keys; ///< portable text, the one to show first
    QString icon;     ///< a name of ui/theme, or empty
    bool checkable = false;
    int number = 0; ///< of several alike: option 1 ... 9
};

const QList<ActionRow>& actionTable();
/// Null if there is none of that id.
const ActionRow* actionRow(QStringView id);

/// Whether it acts on the application that is open: without one it cannot be chosen.
bool needsApplication(const ActionRow& row);

/// The action's text as in a menu, with an ellipsis where it asks for more.
QString actionText(const ActionRow& row, const Phrasebook& book = {});
QString labelOf(ActionCategory category, const Phrasebook& book = {});
QString labelOf(ActionScope scope, const Phrasebook& book = {});

/// A key that types something: no Ctrl, Alt or Meta, and no function or movement key.
bool isSingleKey(QStringView portable);
/// Whether keys of the two can reach both.
bool overlap(ActionScope a, ActionScope b);

} // namespace pingshen::ui
