// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/GuardText.h"

namespace pingshen::ui {

namespace {

const char* sentenceWithout(Guard guard)
{
    switch (guard) {
    case Guard::Memory:
        return QT_TRANSLATE_NOOP("Guard", "On this computer, %1 cannot be kept within its memory limit.");
    case Guard::Privileges:
        return QT_TRANSLATE_NOOP("Guard", "On this computer, %1 cannot be kept from gaining more rights.");
    case Guard::SystemCalls:
        return QT_TRANSLATE_NOOP("Guard", "On this computer, %1 cannot be kept from "
                                          "starting other programs.");
    case Guard::Writing:
        return QT_TRANSLATE_NOOP("Guard", "On this computer, %1 cannot be kept from changing files.");
    case Guard::Reading:
        return QT_TRANSLATE_NOOP("Guard", "On this computer, %1 cannot be kept from reading other files.");
    case Guard::Network:
        return QT_TRANSLATE_NOOP("Guard", "On this computer, %1 cannot be kept from using the network.");
    }
    Q_UNREACHABLE();
}

const char* nameOf(Helper helper)
{
    switch (helper) {
    case Helper::Pdf:
        return QT_TRANSLATE_NOOP("Guard", "the helper program that reads PDFs");
    case Helper::Archive:
        return QT_TRANSLATE_NOOP("Guard", "the helper program that opens archives");
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList missingGuardTexts(Helper helper, Guards held, const Phrasebook& book)
{
    const auto name = book.words("Guard", nameOf(helper));
    QStringList sentences;
    for (const auto guard :
         {Guard::Memory, Guard::Privileges, Guard::SystemCalls, Guard::Writing, Guard::Reading, Guard::Network}) {
        if (!held.testFlag(guard)) {
            sentences.append(book.words("Guard", sentenceWithout(guard)).arg(name));
        }
    }
    return sentences;
}

} // namespace pingshen::ui
