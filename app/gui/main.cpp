// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Services.h"
#include "app/services/Installation.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    pingshen::nameProgram();
    QGuiApplication::setWindowIcon(QIcon(u":/app/pingshen.svg"_s));
    // Under Wayland the icon is that of the desktop entry.
    QGuiApplication::setDesktopFileName(u"org.pingshen.Pingshen"_s);
    pingshen::Services services(pingshen::startOptions(QApplication::arguments()));
    services.start();
    return QApplication::exec();
}
