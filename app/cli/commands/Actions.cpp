// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextTable.h"
#include "app/cli/commands/Handlers.h"
#include "ui/actions/ActionTable.h"
#include "ui/text/LanguageSwitch.h"

#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

Result<ExitCode> listActions(CommandContext& context)
{
    QJsonArray array;
    TextTable table;
    for (const auto& row : ui::actionTable()) {
        array.append(QJsonObject{{u"id"_s, row.id},
                                 {u"text"_s, ui::actionText(row)},
                                 {u"category"_s, ui::labelOf(row.category)},
                                 {u"scope"_s, ui::labelOf(row.scope)},
                                 {u"keys"_s, QJsonArray::fromStringList(row.keys)}});
        QStringList keys;
        for (const auto& key : row.keys) {
            keys.append(ui::keyText(key));
        }
        keys.removeDuplicates(); // Return and Enter are printed alike
        table.add({row.id, keys.join(u"  "), ui::actionText(row), ui::labelOf(row.scope)});
    }
    context.console.answer({{u"actions"_s, array}}, table.text());
    return ExitCode::Done;
}

} // namespace pingshen::cli
