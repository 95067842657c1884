// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HandOver.h"
#include "app/gui/Services.h"
#include "app/gui/SessionBus.h"
#include "app/services/Installation.h"
#include "app/services/Interruption.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i) {
        words.append(QString::fromLocal8Bit(argv[i]));
    }
    if (pingshen::asksForWords(words)) {
        const QCoreApplication console(argc, argv); // needs no display
        pingshen::nameProgram();
        static_cast<void>(pingshen::startOptions(QCoreApplication::arguments()));
        return 0;
    }
    pingshen::neverWaitForSessionBus();
    QApplication application(argc, argv);
    pingshen::nameProgram();
    const auto options = pingshen::startOptions(QApplication::arguments());
    // A window that runs on the vault does it: two cannot.
    const auto point = pingshen::handOverServerName(pingshen::vaultFolder(options.vault));
    const auto outcome = pingshen::handOver(point, pingshen::wishOf(options), std::chrono::seconds(5));
    if (outcome == pingshen::HandOverOutcome::Taken) {
        return 0;
    }
    QGuiApplication::setWindowIcon(QIcon(u":/app/pingshen.svg"_s));
    // Under Wayland the icon is that of the desktop entry.
    QGuiApplication::setDesktopFileName(u"org.pingshen.Pingshen"_s);
    pingshen::Services services(options);
    services.start(outcome);
    const pingshen::Interruption interruption([&services] {
        // As when a person closes the window: what is typed is settled first.
        QMetaObject::invokeMethod(
            qApp, [&services] { services.end(); }, Qt::QueuedConnection);
    });
    return QApplication::exec();
}
