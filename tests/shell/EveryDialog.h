// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shell/Workstation.h"

#include <QDialog>

namespace pingshen::test {

/// A dialog of the program and how a person comes to it. tests/architecture compares the names with the sources, so
/// that a walk through every dialog is one.
struct DialogRow
{
    QString name;   ///< of its class
    QString action; ///< empty: a question, asked by the real prompter
};

const QList<DialogRow>& everyDialog();

/// On screen and active; an application lies on the desk. Null: it did not come.
QDialog* openDialog(Workstation& station, const DialogRow& row);

/// For the names of tests and messages.
inline std::string nameOf(const DialogRow& row)
{
    return (row.name + u' ' + row.action).trimmed().toStdString();
}

} // namespace pingshen::test
